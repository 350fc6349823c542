/// Whether a study looks for small or for large values.
public enum Direction: String, Hashable, Codable, Sendable {
    /// Smaller values are better.
    case minimize
    /// Larger values are better.
    case maximize

    /// The value as a loss, of which less is always better.
    public func loss(of value: Double) -> Double {
        self == .minimize ? value : -value
    }
}
