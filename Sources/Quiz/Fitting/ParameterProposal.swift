/// Parameters fitted to a learner's log, beside those in use: what was found, and whether it is to be believed.
///
/// The older four fifths of the scored answers are fitted; the newest fifth, which the fit has not seen, decides. Only
/// when the fitted parameters give it a lower log loss than those in use are they accepted. Then everything is fitted
/// once more, newest fifth included: the method has shown that it works for this learner, and the newest answers are
/// those most like the ones to come.
public struct ParameterProposal: Hashable, Encodable, Sendable {
    /// Scored answers in the log: those at least a day after the one before.
    public let answers: Int
    /// The newest of them, kept back to decide.
    public let heldBack: Int
    /// How well the parameters in use predict those.
    public let current: Score
    /// How well the parameters fitted to the older answers predict those.
    public let fitted: Score
    /// Fitted to all answers where the proposal is accepted, else to the older ones; w₀ … w₂₀.
    public let parameters: MemoryParameters

    /// Scored answers below which nothing is fitted: a fifth of them would decide by chance.
    public static let minimum = 400

    /// Fits parameters to `history` and compares them with those in use.
    ///
    /// - Parameters:
    ///   - history: The log.
    ///   - current: The memory model in use.
    ///   - progress: Told as the work goes on how much of it is done.
    /// - Throws: ``QuizError/tooFewAnswers(_:needed:)`` below ``minimum``.
    public init(
        _ history: ReviewHistory, current: MemoryModel, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(QuizError) {
        guard history.scored >= Self.minimum else {
            throw .tooFewAnswers(history.scored, needed: Self.minimum)
        }
        let cut = history.scored * 4 / 5
        let newest = cut..<history.scored
        let fit = ParameterFit()
        let older = try fit.parameters(of: history, over: 0..<cut) { progress($0, 2 * $1) }
        answers = history.scored
        heldBack = newest.count
        self.current = Score(history.evaluate(current, over: newest))
        fitted = Score(history.evaluate(MemoryModel(older), over: newest))
        parameters =
            fitted.logLoss < self.current.logLoss
            ? try fit.parameters(of: history, over: 0..<history.scored) { progress($1 + $0, 2 * $1) } : older
    }

    /// Whether the fitted parameters predict the newest answers better than those in use.
    public var isAccepted: Bool { fitted.logLoss < current.logLoss }

    /// How well predictions agreed with answers; see ``Evaluation``.
    public struct Score: Hashable, Encodable, Sendable {
        /// The mean of −ln of the probability given to what happened.
        public let logLoss: Double
        /// The root mean square error over bins of like answers.
        public let rootMeanSquareError: Double

        init(_ evaluation: Evaluation) {
            logLoss = evaluation.logLoss ?? .infinity
            rootMeanSquareError = evaluation.rootMeanSquareError ?? .infinity
        }
    }
}

extension MemoryParameters: Encodable {
    /// Written as the list of its weights.
    public func encode(to encoder: any Encoder) throws {
        try weights.encode(to: encoder)
    }
}
