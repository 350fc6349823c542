/// How long answers took, in milliseconds from question to grade.
public struct AnswerTimes: Hashable, Encodable, Sendable {
    /// Answers whose time is known.
    public let answers: Int
    /// A quarter of them took less.
    public let lowerQuartile: Int
    /// Half of them took less.
    public let median: Int
    /// Three quarters of them took less.
    public let upperQuartile: Int

    /// The quartiles of `times`, between the two nearest where none falls on one; nil without a time above 0, which
    /// stands for one that is not known.
    public init?(_ times: [Int]) {
        let sorted = times.filter { $0 > 0 }.sorted()
        guard !sorted.isEmpty else { return nil }
        func quantile(_ fraction: Double) -> Int {
            let position = fraction * Double(sorted.count - 1)
            let below = sorted[Int(position)]
            let above = sorted[min(Int(position) + 1, sorted.count - 1)]
            return below + Int((Double(above - below) * (position - position.rounded(.down))).rounded())
        }
        answers = sorted.count
        lowerQuartile = quantile(0.25)
        median = quantile(0.5)
        upperQuartile = quantile(0.75)
    }
}
