import Content

/// Reads a typed answer to one question as an interviewer's checklist would, without a model of language.
///
/// It finds wordings, not sense: what it finds was said, what it misses may have been said in other words. So a long
/// answer in which little is found is not judged, and the learner's own grade always counts.
public struct AnswerGrader: Sendable {
    private let concepts: [Concept]
    private let isAutomatic: Bool
    private let model: FoldedText
    private let traps: [TrapGuard]
    private let swap: SwapGuard
    private let polarity: PolarityGuard

    /// A grader of answers to `question`.
    ///
    /// - Parameters:
    ///   - question: With its rubric, its traps and its model answer; each may be missing.
    ///   - synonyms: Wordings that mean the same in every answer.
    ///   - aliases: The learner's own wordings, by the name of their concept.
    public init(_ question: Question, synonyms: Synonyms = .machineLearning, aliases: [String: [String]] = [:]) {
        let asked = FoldedText(question.text)
        let model = FoldedText(question.answer ?? "")
        let terms = Terms.terms(of: model, without: asked)
        let concept = { (wordings: [String]) in
            Concept(
                wordings: wordings + (wordings.first.flatMap { aliases[$0] } ?? []), synonyms: synonyms, question: asked
            )
        }
        let authored = question.rubric.compactMap(concept)
        isAutomatic = authored.isEmpty
        concepts = isAutomatic ? terms.filter(\.isSure).compactMap { concept([$0.text]) } : authored
        self.model = model

        let topics = Topics(model: model, question: asked, synonyms: synonyms)
        traps = question.traps.flatMap { $0.split(separator: "|") }.compactMap {
            TrapGuard(String($0), synonyms: synonyms, known: topics.isContrast ? .empty : asked)
        }
        let all = authored + terms.compactMap { concept([$0.text]) }
        swap = SwapGuard(model: model, topics: topics, concepts: all)
        polarity = PolarityGuard(model: model, topics: topics, concepts: all)
    }

    /// What a good answer says, as the checklist shows it.
    public var conceptNames: [String] { concepts.map(\.name) }

    /// What of a good answer is found in `answer`, and what speaks against it.
    ///
    /// - Complexity: O(*nm*) for an answer of *n* letters and *m* wordings; some milliseconds.
    public func assess(_ answer: String) -> Assessment {
        let text = FoldedText(answer)
        return Assessment(
            findings: concepts.map { concept in
                Assessment.Finding(
                    concept: concept.name, places: concept.ranges(in: text).compactMap(text.place))
            },
            doubts: doubts(about: text), isAutomatic: isAutomatic, length: text.letters.count)
    }

    private func doubts(about text: FoldedText) -> [Doubt] {
        if GivingUp.isAll(text) { return [.givenUp] }
        var doubts = traps.compactMap { trap in
            trap.place(in: text).map { Doubt.misconception(claim: trap.claim, quote: text.text(of: $0)) }
        }
        if let clause = swap.swapped(in: text) { doubts.append(.swapped(quote: text.text(of: clause.letters))) }
        if ListGuard.isList(text) { doubts.append(.keywordList) }
        if let (own, other) = polarity.contradiction(in: text) {
            doubts.append(
                .contradiction(quote: text.text(of: own.letters), model: model.text(of: other.letters)))
        }
        return doubts
    }
}
