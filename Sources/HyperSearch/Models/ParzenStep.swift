/// One proposal of TPE: how trials were split, the two densities, the candidates and the pick.
public struct ParzenStep: Hashable, Codable, Sendable {
    /// The parameters proposed.
    public let parameters: [Parameter]
    /// The better trials, which the density l is fitted to.
    public let below: Side
    /// All other trials, which the density g is fitted to.
    public let above: Side
    /// The candidates, drawn from l: `candidates[i][d]` is the coordinate of candidate *i* along parameter *d*.
    public let candidates: [[Double]]
    /// log l(x) of each candidate.
    public let logBelow: [Double]
    /// log g(x) of each candidate.
    public let logAbove: [Double]
    /// The index of the candidate with the largest log l(x) − log g(x), the first of equals.
    public let chosen: Int

    /// log l(x) − log g(x) of each candidate; the largest wins.
    public var acquisition: [Double] { zip(logBelow, logAbove).map(-) }

    /// One side of the split.
    public struct Side: Hashable, Codable, Sendable {
        /// The numbers of the trials on this side that have all the parameters, in order.
        public let trials: [Int]
        /// Their losses; nil for a trial without a value, such as one in flight.
        public let losses: [Double?]
        /// The density fitted to them.
        public let model: ParzenEstimator
    }

    /// The largest loss on the better side; nil if that side is empty.
    public var threshold: Double? { below.losses.compactMap(\.self).max() }
}
