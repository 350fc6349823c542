/// A sentence or a row of a table with a term taken out, which the learner is to fill in.
public struct ClozeQuestion: Hashable, Sendable {
    /// The id of the question it was made of, or the place of the cells, with the term.
    public let id: String
    /// The slug of its note.
    public let note: String
    /// The title of its note.
    public let title: String
    /// The question whose answer the sentence is from, as CommonMark; nil for a table, or where it has the term.
    public let question: String?
    /// The sentence alone, without a name, or the cells of the row; blanks are ``blank``.
    public let lines: [Fact.Field]
    /// The same without blanks.
    public let full: [Fact.Field]
    /// The term, as the note says it.
    public let term: String
    /// Whether the term was only guessed to be one, for want of the author's.
    public let isAutomatic: Bool
    /// The card it was made of; nil for one of a table.
    public let card: Card?
    private let concept: Concept

    /// What stands in the place of a term.
    public static let blank = Blank.mark

    /// Takes a term out of lines, in all its forms, wherever they stand, and a whole line where `cell` says.
    ///
    /// nil where the term could still be read, or where too little is left to tell what is missing.
    init?(
        id: String, note: String, title: String, question: String? = nil, lines full: [Fact.Field], cell: Int? = nil,
        term: String, forms: [String], isAutomatic: Bool = false, card: Card? = nil, synonyms: Synonyms
    ) {
        guard let concept = Concept(wordings: [term] + forms, synonyms: synonyms) else { return nil }
        let lines = full.enumerated().map { index, field in
            Fact.Field(
                name: field.name, value: index == cell ? Blank.mark : Blank.masking([concept], in: field.value))
        }
        let forms = ([term] + forms).map(Self.letters).filter { $0.count > 1 }
        let isReadable = { (text: String) in
            let letters = Self.letters(text)
            return forms.contains { form in
                form.count <= letters.count
                    && (0...letters.count - form.count).contains { letters[$0...].starts(with: form) }
            }
        }
        let left = lines.map { FoldedText($0.value.replacing(Blank.mark, with: " ")).letters.count }.reduce(0, +)
        guard lines != full, left >= 8, !lines.contains(where: { isReadable($0.value) || isReadable($0.name) })
        else { return nil }
        self.id = id
        self.note = note
        self.title = title
        self.question = question.flatMap { isReadable($0) || !concept.ranges(in: FoldedText($0)).isEmpty ? nil : $0 }
        self.lines = lines
        self.full = full
        self.term = term
        self.isAutomatic = isAutomatic
        self.card = card
        self.concept = concept
    }

    /// Whether what was typed is the term: in one of its forms or a synonym, with or without a particle, in any spacing
    /// and Unicode form.
    public func accepts(_ typed: String) -> Bool {
        let text = FoldedText(typed)
        let letters = Self.letters(typed)
        if !letters.isEmpty, letters == Self.letters(term) { return true }
        return concept.ranges(in: text).contains { range in
            let rest = text.letters[range.upperBound...]
            return range.lowerBound == 0
                && (rest.isEmpty || Particle.isParticle(rest, after: text.letters[range.upperBound - 1]))
        }
    }

    /// The consonants the term begins with: ㄷㄹ ㅁㄷ.
    public var hint: String { Hint.initials(of: term) }

    /// A power may be written with or without its sign: n², n^2.
    private static func letters(_ text: String) -> [UInt32] {
        FoldedText(text).letters.map(\.heard).filter { $0 != 0x5E }
    }
}
