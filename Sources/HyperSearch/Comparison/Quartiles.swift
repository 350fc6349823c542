/// The middle half of some numbers and their middle.
public struct Quartiles: Hashable, Codable, Sendable {
    /// A quarter of the numbers lies below.
    public let q25: Double
    /// Half of the numbers lies below.
    public let median: Double
    /// Three quarters of the numbers lie below.
    public let q75: Double

    /// The quartiles of `values`, interpolated linearly between neighbours (Hyndman and Fan's definition 7).
    ///
    /// - Precondition: `values` is not empty and holds no NaN.
    public init(of values: [Double]) {
        precondition(!values.isEmpty, "nothing has no quartiles")
        let sorted = values.sorted()
        func quantile(_ share: Double) -> Double {
            let position = Double(sorted.count - 1) * share
            let lower = Int(position)
            let upper = min(lower + 1, sorted.count - 1)
            // Equal neighbours are returned as they are: ∞ − ∞ is not a number.
            guard sorted[lower] < sorted[upper] else { return sorted[lower] }
            return sorted[lower] + (sorted[upper] - sorted[lower]) * (position - Double(lower))
        }
        (q25, median, q75) = (quantile(0.25), quantile(0.5), quantile(0.75))
    }
}
