/// The samplers by the names that people type.
public enum SamplerCatalog {
    /// What every sampler can be made from.
    private typealias Make = @Sendable (_ seed: UInt32, _ space: [Parameter], _ trials: Int) -> any Sampler

    private static let entries: [(name: String, make: Make)] = [
        ("grid", { GridSampler(space: $1, trials: $2, seed: $0) }),
        ("random", { seed, _, _ in RandomSampler(seed: seed) }),
        ("tpe", { seed, _, _ in TPESampler(seed: seed) }),
        ("tpe-independent", { seed, _, _ in TPESampler(seed: seed, mode: .independent) }),
        ("gp", { seed, _, _ in GPSampler(seed: seed) }),
    ]

    /// The names, in the order in which help lists them.
    public static var names: [String] { entries.map(\.name) }

    /// Makes the sampler of this name.
    ///
    /// A grid lays its levels over `space`, with at least as many cells as the budget of `trials`.
    ///
    /// - Throws: ``SearchError/unknownSampler(name:known:)``.
    public static func sampler(
        named name: String, seed: UInt32, space: [Parameter], trials: Int
    ) throws(SearchError) -> any Sampler {
        guard let entry = entries.first(where: { $0.name == name }) else {
            throw .unknownSampler(name: name, known: names)
        }
        return entry.make(seed, space, trials)
    }
}
