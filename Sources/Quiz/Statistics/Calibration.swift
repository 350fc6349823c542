/// How well predicted recall agreed with what was recalled, over answers at least a day after the one before.
///
/// Every answer is predicted from the answers before it, by the memory model in use now.
public struct Calibration: Hashable, Encodable, Sendable {
    /// Answers that were predicted.
    public let answers: Int
    /// The mean of −ln of the probability given to what happened.
    public let logLoss: Double
    /// The root mean square error over bins of like answers; see ``Evaluation``.
    public let rootMeanSquareError: Double
    /// Answers alike in predicted recall, the lowest first; those that are not empty.
    public let bins: [Bin]

    /// Answers below which the bins say next to nothing.
    public static let enough = 50

    /// Answers that were predicted alike.
    public struct Bin: Hashable, Encodable, Sendable {
        /// Predicted recall is at least this.
        public let from: Double
        /// And below this; or 1.
        public let to: Double
        /// Their number.
        public let answers: Int
        /// The mean of predicted recall.
        public let predicted: Double
        /// How many were recalled.
        public let recalled: Int
        /// `recalled` of `answers`.
        public let share: Double
        /// Between which shares the truth probably lies.
        public let interval: WilsonInterval
    }

    private static let edges = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1]

    /// Predicts the scored answers of `history`; nil when it has none.
    public init?(_ history: ReviewHistory, model: MemoryModel) {
        let evaluation = history.evaluate(model, over: 0..<history.scored)
        guard let logLoss = evaluation.logLoss, let error = evaluation.rootMeanSquareError else { return nil }
        answers = history.scored
        self.logLoss = logLoss
        rootMeanSquareError = error
        let predictions = history.predictions(by: model).flatMap(\.self)
        bins = zip(Self.edges, Self.edges.dropFirst()).compactMap { from, to in
            let inside = predictions.filter { from <= $0.recall && ($0.recall < to || to == 1) }
            guard !inside.isEmpty else { return nil }
            let recalled = inside.count { $0.answer.grade != .again }
            return Bin(
                from: from, to: to, answers: inside.count,
                predicted: inside.reduce(0) { $0 + $1.recall } / Double(inside.count), recalled: recalled,
                share: Double(recalled) / Double(inside.count),
                interval: WilsonInterval(successes: recalled, of: inside.count))
        }
    }
}
