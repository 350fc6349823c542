/// The range of shares that a count of successes leaves likely, at 95 %.
///
/// Wilson's score interval: it stays within 0 and 1 and is right for few trials and for shares near the ends, where
/// share ± 1.96 standard errors is not.
///
/// - SeeAlso: Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 1927.
public struct WilsonInterval: Hashable, Encodable, Sendable {
    /// The lower end.
    public let low: Double
    /// The upper end.
    public let high: Double

    /// The 97.5th percentile of the normal distribution.
    static let z = 1.959963984540054

    /// The interval for `successes` of `trials`, which are 1 or more.
    public init(successes: Int, of trials: Int) {
        let count = Double(trials)
        let share = Double(successes) / count
        let square = Self.z * Self.z
        let middle = share + square / (2 * count)
        let half = Self.z * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
        // Without successes, or failures, the end is 0 or 1 but for rounding.
        low = successes == 0 ? 0 : (middle - half) / (1 + square / count)
        high = successes == trials ? 1 : (middle + half) / (1 + square / count)
    }
}
