/// What a grader found in an answer.
public struct Assessment: Sendable {
    /// What a good answer says, and where this one does.
    public let findings: [Finding]
    /// What speaks against the answer.
    public let doubts: [Doubt]
    /// Whether the concepts were taken from the model answer, for want of the author's.
    public let isAutomatic: Bool
    /// How many letters the answer has, blanks and marks not counted.
    public let length: Int

    /// A concept of the checklist.
    public struct Finding: Sendable {
        /// As the checklist shows it.
        public let concept: String
        /// Where the answer says it; empty where it was not found.
        public let places: [Range<String.Index>]

        /// Whether it was found.
        public var isFound: Bool { !places.isEmpty }
    }

    /// The grade that what was found speaks for.
    public var suggestion: Suggestion { suggestion(ticks: findings.map(\.isFound)) }

    /// The grade that the learner's own ticks speak for, one for each finding, after so many steps of hints.
    public func suggestion(ticks: [Bool], hints: Int = 0) -> Suggestion {
        let ticked = ticks.count(where: \.self)
        let coverage = ticks.isEmpty ? 0 : Double(ticked) / Double(ticks.count)
        return Suggestion(points: points(for: coverage), isComplete: ticked == ticks.count, hints: hints)
    }

    /// 0 to 3; nil when the answer can not be judged by the words found in it.
    private func points(for coverage: Double) -> Int? {
        let cuts = isAutomatic ? Cuts.automatic : .authored
        let points = cuts.points.count { coverage >= $0 }
        var isList = false
        var isDoubtful = findings.isEmpty || (coverage < cuts.least && length >= Cuts.longAnswer)
        for doubt in doubts {
            switch doubt {
            case .givenUp, .misconception, .swapped: return 0
            case .keywordList: isList = true
            case .contradiction: isDoubtful = true
            }
        }
        if isList { return min(points, 1) }
        return isDoubtful ? nil : points
    }

    /// Shares of the concepts, measured on graded answers.
    private struct Cuts {
        /// From which share on an answer is worth 1, 2 and 3 points.
        let points: [Double]
        /// A long answer with less was probably said in other words.
        let least: Double

        /// One concept of six is worth a point.
        static let authored = Cuts(points: [0.16, 0.5, 0.8], least: 0.25)
        static let automatic = Cuts(points: [0.08, 0.22, 0.38], least: 0.13)
        /// Letters of an answer in which more should be found.
        static let longAnswer = 40
    }
}
