/// Finds a clause that says the opposite of a clause of the model: what grows there shrinks here.
///
/// It errs too often to lower a grade; it only leaves the judgement to the learner.
struct PolarityGuard: Sendable {
    private let topics: Topics
    private let concepts: [Concept]
    private let changes: [Change]
    private let statements: [Statement]

    init(model: FoldedText, topics: Topics, concepts: [Concept]) {
        self.topics = topics
        self.concepts = concepts
        changes = Self.changes(in: model)
        statements = Self.statements(in: model, concepts, topics)
    }

    /// A clause of the answer that contradicts the model, and the clause of the model.
    func contradiction(in text: FoldedText) -> (answer: Clause, model: Clause)? {
        oppositeChange(in: text) ?? denial(in: text)
    }

    /// Something that grows in the model and shrinks in the answer, or the reverse.
    private func oppositeChange(in text: FoldedText) -> (answer: Clause, model: Clause)? {
        let own = Self.changes(in: text)
        for sentence in Set(own.map(\.sentence)).sorted() {
            let pairs = own.filter { $0.sentence == sentence }.compactMap { change in
                changes.first { $0.noun == change.noun }.map { (change, $0) }
            }
            let against = pairs.filter { $0.isUp != $1.isUp }
            // Said the other way round throughout it is the same rule: 올리면 줄고, 내리면 는다.
            if let (change, other) = against.first, against.count < pairs.count || pairs.count == 1 {
                return (change.clause, other.clause)
            }
        }
        return nil
    }

    /// A clause with the concepts of one of the model's, of which just one is denied.
    private func denial(in text: FoldedText) -> (answer: Clause, model: Clause)? {
        for statement in Self.statements(in: text, concepts, topics) {
            let same = statements.filter { $0.isLike(statement) }
            if let first = same.first, same.allSatisfy({ $0.denies(statement) }) {
                return (statement.clause, first.clause)
            }
        }
        return nil
    }

    private struct Change {
        let noun: String
        let isUp: Bool
        let clause: Clause
        let sentence: Int
    }

    /// What grows and what shrinks: a noun with the verb right behind it, but not as a condition.
    private static func changes(in text: FoldedText) -> [Change] {
        Clause.clauses(of: text).filter { !$0.isCondition }.flatMap { clause in
            clause.words.dropFirst().compactMap { index in
                let noun = text.words[index - 1]
                guard let isUp = Direction.isUp(text[word: index]),
                    let particle = Particle.length(in: text.letters[noun])
                else { return nil }
                let isDenied = (index..<clause.words.upperBound).contains { Negation.isNegative(text[word: $0]) }
                return Change(
                    noun: text.text(of: noun.lowerBound..<noun.upperBound - particle).lowercased(),
                    isUp: isUp != isDenied, clause: clause, sentence: text.sentenceEnds.count { $0 < index })
            }
        }
    }

    private struct Statement {
        let concepts: Set<Int>
        let clause: Clause
        let topic: Int?

        /// Whether most of what either speaks of is the same, and said of the same.
        func isLike(_ other: Statement) -> Bool {
            guard topic == nil || other.topic == nil || topic == other.topic else { return false }
            let both = concepts.intersection(other.concepts).count
            return both > 1 && 2 * both > max(concepts.count, other.concepts.count)
        }

        /// Whether just one of them denies, be it the verb that is denied or a noun.
        func denies(_ other: Statement) -> Bool {
            clause.isDenied != other.clause.isDenied && clause.hasOddDenials != other.clause.hasOddDenials
        }
    }

    private static func statements(in text: FoldedText, _ concepts: [Concept], _ topics: Topics) -> [Statement] {
        let places = concepts.map { $0.ranges(in: text).map(\.lowerBound) }
        let clauses = Clause.clauses(of: text)
        return zip(clauses, topics.topics(of: clauses, in: text)).map { clause, topic in
            let said = places.indices.filter { places[$0].contains(where: clause.letters.contains) }
            return Statement(concepts: Set(said), clause: clause, topic: topic)
        }
    }
}
