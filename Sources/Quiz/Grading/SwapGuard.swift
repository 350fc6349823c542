/// Finds what an answer says of one thing though the model says it of the other: `A는 …, B는 …` the wrong way round.
struct SwapGuard: Sendable {
    private let topics: Topics
    private let concepts: [Concept]
    /// For each concept the topic that alone has it in the model; nil for none or several.
    private let owners: [Int?]

    init(model: FoldedText, topics: Topics, concepts: [Concept]) {
        self.topics = topics
        self.concepts = concepts
        owners = Self.holders(of: concepts, in: model, topics).map { $0.count == 1 ? $0.first?.topic : nil }
    }

    /// The clause that says first what was swapped; nil unless more is swapped than is in its place.
    func swapped(in text: FoldedText) -> Clause? {
        guard topics.isContrast else { return nil }
        let said = zip(owners, Self.holders(of: concepts, in: text, topics)).filter { $0 != nil && !$1.isEmpty }
        let wrong = said.filter { owner, holders in !holders.contains { $0.topic == owner } }
        guard 2 * wrong.count > said.count else { return nil }
        return wrong.compactMap { $1.first?.clause }.min { $0.words.lowerBound < $1.words.lowerBound }
    }

    /// For each concept the topics of which it is said, in the order of the text, each with its first clause.
    private static func holders(
        of concepts: [Concept], in text: FoldedText, _ topics: Topics
    ) -> [[(topic: Int, clause: Clause)]] {
        let clauses = Clause.clauses(of: text)
        let spoken = zip(topics.topics(of: clauses, in: text), clauses).filter { !$1.isDenied }
        return concepts.map { concept in
            let places = concept.ranges(in: text).map(\.lowerBound)
            return spoken.reduce(into: []) { holders, spoken in
                guard let topic = spoken.0, !holders.contains(where: { $0.topic == topic }) else { return }
                if places.contains(where: spoken.1.letters.contains) { holders.append((topic, spoken.1)) }
            }
        }
    }
}
