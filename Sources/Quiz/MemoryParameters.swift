/// The 21 weights w₀ … w₂₀ of FSRS-6, each within its bounds.
///
/// Weights out of bounds are refused rather than clipped: a clipped list would schedule by numbers nobody chose.
/// Defaults and bounds are those of py-fsrs 6.3.2.
public struct MemoryParameters: Hashable, Sendable {
    /// w₀ … w₂₀.
    public let weights: [Double]

    /// Checks the count and the bounds.
    ///
    /// - Throws: ``QuizError/parameterCount(_:)``, ``QuizError/parametersOutOfBounds(_:)``.
    public init(_ weights: [Double]) throws(QuizError) {
        guard weights.count == Self.bounds.count else { throw .parameterCount(weights.count) }
        let violations = weights.indices.filter { !Self.bounds[$0].contains(weights[$0]) }
        guard violations.isEmpty else {
            throw .parametersOutOfBounds(
                violations.map { .init(index: $0, value: weights[$0], bounds: Self.bounds[$0]) })
        }
        self.weights = weights
    }

    private init(unchecked weights: [Double]) {
        self.weights = weights
    }

    /// Fitted to some hundred million reviews of Anki's users; what a learner without an own log starts with.
    public static let standard = MemoryParameters(unchecked: [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ])

    /// The range each weight may take.
    public static let bounds: [ClosedRange<Double>] = [
        0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75, 0...4.5,
        0...0.8,
        0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6, 0...2, 0...2, 0...0.8, 0.1...0.8,
    ]

    /// A weight that was refused.
    public struct Violation: Hashable, Sendable {
        /// The weight's place, from 0.
        public let index: Int
        /// What it was to be.
        public let value: Double
        /// What it may be.
        public let bounds: ClosedRange<Double>
    }
}
