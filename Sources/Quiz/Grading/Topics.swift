/// The things a model answer sets against each other (`A는 …, B는 …`), and which of them each clause speaks of.
struct Topics: Sendable {
    /// The words that name each topic and no other.
    private let names: [[Phrase]]

    /// The topics of a model answer that its question asks about.
    ///
    /// Other names for them are taken from the question, where they stand beside them: `정밀도(Precision)와`.
    init(model: FoldedText, question: FoldedText, synonyms: Synonyms) {
        let spoken = Mention.mentions(in: model).filter { mention in
            let first = mention.words.first.flatMap(Phrase.init)
            return mention.isTopic && first.map { !$0.ranges(in: question).isEmpty } ?? false
        }.map(\.words)
        var words: [(first: String, all: [String])] = []
        for mentioned in spoken + Mention.mentions(in: question).map(\.words) {
            guard let first = mentioned.first else { continue }
            if let index = words.firstIndex(where: { $0.first == first }) {
                words[index].all += mentioned
            } else if spoken.contains(mentioned) {
                words.append((first, mentioned))
            }
        }
        names = words.indices.map { index in
            let others = Set(words.indices.filter { $0 != index }.flatMap { words[$0].all })
            let own = words[index].all.filter { !others.contains($0) }
            return Set(own + own.flatMap(synonyms.alternatives)).sorted().compactMap(Phrase.init)
        }
    }

    /// Whether there are two things to mix up.
    var isContrast: Bool { names.count > 1 }

    /// The topic of each clause; nil where it names none, or several.
    ///
    /// What 은 or 는 marks stays the topic to the end of its sentence, or until something else is so marked; a subject
    /// with 이 or 가 is the topic of its own clause alone.
    func topics(of clauses: [Clause], in text: FoldedText) -> [Int?] {
        var current: Int?
        return clauses.map { clause in
            defer { if text.sentenceEnds.contains(clause.words.upperBound - 1) { current = nil } }
            let mentions = Mention.mentions(in: text, words: clause.words)
            let marked = mentions.filter(\.isTopic)
            let subject = only(mentions.filter(\.isSubject), in: text)
            if !marked.isEmpty {
                current = only(marked, in: text)
                return current ?? subject
            }
            if subject != nil { current = nil }
            return subject ?? current
        }
    }

    /// The one topic that is among the mentions.
    private func only(_ mentions: [Mention], in text: FoldedText) -> Int? {
        let topics = Set(mentions.compactMap { topic(namedIn: $0.letters, of: text) })
        return topics.count == 1 ? topics.first : nil
    }

    private func topic(namedIn letters: Range<Int>, of text: FoldedText) -> Int? {
        let found = names.indices.filter { index in
            names[index].contains { $0.ranges(in: text).contains { letters.contains($0.lowerBound) } }
        }
        return found.count == 1 ? found.first : nil
    }
}
