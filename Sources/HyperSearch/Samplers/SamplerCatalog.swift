/// The samplers by the names that people type.
public enum SamplerCatalog {
    /// What every sampler can be made from.
    private typealias Make =
        @Sendable (_ seed: UInt32, _ space: [Parameter], _ trials: Int) throws(SearchError) -> any Sampler

    private static let entries: [(name: String, make: Make)] = [
        ("grid", grid),
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
    /// - Throws: ``SearchError/unknownSampler(name:known:)``, ``SearchError/tooManyCells(parameters:)``.
    public static func sampler(
        named name: String, seed: UInt32, space: [Parameter], trials: Int
    ) throws(SearchError) -> any Sampler {
        guard let entry = entries.first(where: { $0.name == name }) else {
            throw .unknownSampler(name: name, known: names)
        }
        return try entry.make(seed, space, trials)
    }

    private static func grid(_ seed: UInt32, _ space: [Parameter], _ trials: Int) throws(SearchError) -> any Sampler {
        let levels = GridSampler.levels(over: space, trials: trials)
        guard GridSampler.cells(over: space, levels: levels) <= GridSampler.mostCells else {
            throw .tooManyCells(parameters: space.count)
        }
        return GridSampler(space: space, trials: trials, seed: seed)
    }
}
