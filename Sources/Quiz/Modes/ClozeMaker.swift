import Content

/// Makes blanks of the key terms of answers and of the cells of tables.
public struct ClozeMaker: Sendable {
    private let synonyms: Synonyms

    /// A maker that knows which wordings mean the same.
    public init(synonyms: Synonyms = .machineLearning) {
        self.synonyms = synonyms
    }

    /// The blanks of a card's answer, one for each term: what its author calls a concept, a key word or makes bold; where
    /// there is none of these, terms that its particles show to be such.
    public func questions(of card: Card) -> [ClozeQuestion] {
        guard let answer = card.question.answer else { return [] }
        let text = AnswerSentences(answer)
        let authored = card.question.rubric + (card.question.keywords + text.bold).map { [$0] }
        let questions = authored.compactMap { question(of: card, in: text.all, $0, isAutomatic: false) }.unique
        guard questions.isEmpty else { return questions }
        let asked = FoldedText(card.question.text)
        let guessed = text.all.flatMap { sentence in
            Terms.terms(of: FoldedText(sentence), without: asked).filter(\.isSure).compactMap {
                question(of: card, in: [sentence], [$0.text], isAutomatic: true)
            }
        }.unique
        // Of two syllables most are words of any text: 성능, 도달.
        let long = guessed.filter { $0.term.count > 2 }
        return long.isEmpty ? guessed : long
    }

    /// The blanks of a note's tables: what a row is about, cells of a few words, and what is bold in them.
    public func questions(ofTablesIn note: Note) -> [ClozeQuestion] {
        note.tables.compactMap(FactTable.init).flatMap { table in
            table.rows.indices.flatMap { row in
                ([name(of: row, of: table, in: note)] + terms(of: row, of: table, in: note)).compactMap(\.self)
            }
        }
    }

    /// The first sentence in which one of the wordings stands as a noun, with that taken out.
    private func question(
        of card: Card, in sentences: [String], _ wordings: [String], isAutomatic: Bool
    ) -> ClozeQuestion? {
        let phrases = wordings.compactMap(Phrase.init)
        for sentence in sentences {
            let text = FoldedText(sentence)
            for range in phrases.flatMap({ $0.ranges(in: text) }) where Self.isNoun(range, in: text) {
                let term = text.text(of: range)
                let question = ClozeQuestion(
                    id: "\(card.id)#\(term)", note: card.note, title: card.title, question: card.question.text,
                    lines: [Fact.Field(name: "", value: sentence)], term: term, forms: wordings,
                    isAutomatic: isAutomatic, card: card, synonyms: synonyms)
                if let question { return question }
            }
        }
        return nil
    }

    /// Whether letters are words by themselves, the last of which may have a particle or become a verb with 하다; not the
    /// stem of a verb (`임의로 뽑` of `임의로 뽑으므로`), nor one with its ending (`클수록`, `나누어`).
    private static func isNoun(_ range: Range<Int>, in text: FoldedText) -> Bool {
        let last = text.word(at: range.upperBound - 1)
        guard text.letters[range.lowerBound].beginsWord, isTerm(FoldedText(text.text(of: range)), words: 4, letters: 20)
        else { return false }
        let rest = text.letters[range.upperBound..<last.upperBound]
        if rest.isEmpty {
            return !Ending.endsClause(text.letters[last]) && !(last.count > 2 && joining.ends(text.letters[last]))
        }
        return Particle.isParticle(rest, after: text.letters[range.upperBound - 1]) || Ending.beginsDoing(rest)
    }

    private static let joining = WordList("어 여 게")

    /// Whether a text is so short, and none of its words the subject or the object of another (문제를 여럿).
    private static func isTerm(_ text: FoldedText, words: Int, letters: Int) -> Bool {
        (2...letters).contains(text.letters.count) && text.words.count <= words
            && !text.words.dropLast().contains { word in
                Particle.length(in: text.letters[word]) == 1 && arguments.ends(text.letters[word])
            }
    }

    private static let arguments = WordList("이 가 을 를")
}

extension ClozeMaker {
    private func name(of index: Int, of table: FactTable, in note: Note) -> ClozeQuestion? {
        let row = table.rows[index]
        // Two things of which the same is said can not be told apart.
        guard row.name.forms.contains(where: Self.isTerm),
            !table.rows.indices.contains(where: { $0 != index && table.rows[$0].cells == row.cells })
        else { return nil }
        return ClozeQuestion(
            id: place(note, table, row) + "#name", note: note.slug, title: note.title, lines: table.fields(of: row),
            cell: 0,
            term: row.name.text, forms: row.name.forms, synonyms: synonyms)
    }

    private func terms(of index: Int, of table: FactTable, in note: Note) -> [ClozeQuestion] {
        let row = table.rows[index]
        let fields = table.fields(of: row)
        return (row.cells.filter(Self.isTerm) + row.bold.filter(Self.isTerm)).compactMap { term in
            let question = ClozeQuestion(
                id: place(note, table, row) + "#" + term, note: note.slug, title: note.title, lines: fields,
                cell: fields.firstIndex { $0.value == term }, term: term, forms: [], synonyms: synonyms)
            // Of a row without its name nobody can say what is missing.
            return question?.lines.first == fields.first ? question : nil
        }.unique
    }

    /// Whether a cell is a term rather than a sentence, a question or a formula.
    private static func isTerm(_ cell: String) -> Bool {
        !cell.hasSuffix(".") && !cell.hasSuffix("?") && !cell.contains("$")
            && isTerm(FoldedText(cell), words: 3, letters: 20)
    }

    private func place(_ note: Note, _ table: FactTable, _ row: FactTable.Row) -> String {
        [note.slug, table.heading ?? "", row.name.text].joined(separator: "#")
    }
}

extension [ClozeQuestion] {
    /// Each once.
    fileprivate var unique: [ClozeQuestion] {
        var seen: Set<String> = []
        return filter { seen.insert($0.id).inserted }
    }
}
