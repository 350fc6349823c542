import RealModule

/// One bracket of Hyperband as published: how many configurations reach which resource when halving waits for all.
///
/// ``HyperbandPruner`` keeps only the shares of the brackets, since it judges trials one by one.
///
/// - SeeAlso: Li et al., "Hyperband", JMLR 18(185), 2018, algorithm 1.
public struct HyperbandBracket: Hashable, Sendable {
    /// A round: so many configurations run up to the resource.
    public struct Round: Hashable, Sendable {
        /// How many configurations run.
        public let configurations: Int
        /// How far each of them gets.
        public let resource: Int
    }

    /// s: how often the bracket halves; 0 never gives up on anything.
    public let halvings: Int
    /// From the first round, with the most configurations, to the last, with the full resource.
    public let rounds: [Round]

    /// The resource of all rounds together, each run from the start; about the same in every bracket.
    public var cost: Int { rounds.reduce(0) { $0 + $1.configurations * $1.resource } }

    /// The brackets s = ⌊log_η R⌋ … 0 for trials of `resource` R and factor η: n = ⌈(sₘₐₓ + 1)/(s + 1) · ηˢ⌉ start at R/ηˢ.
    ///
    /// - Precondition: `resource` is 1 or more, `factor` 2 or more.
    public static func all(resource: Int, factor: Int) -> [HyperbandBracket] {
        precondition(resource >= 1 && factor >= 2, "Rounds lie apart.")
        var powers = [1]
        while let last = powers.last, last <= resource / factor { powers.append(last * factor) }
        return powers.indices.reversed().map { halvings in
            let ceiling = (powers.count * powers[halvings] + halvings) / (halvings + 1)
            let rounds = (0...halvings).map { round in
                Round(configurations: ceiling / powers[round], resource: resource * powers[round] / powers[halvings])
            }
            return HyperbandBracket(halvings: halvings, rounds: rounds)
        }
    }
}
