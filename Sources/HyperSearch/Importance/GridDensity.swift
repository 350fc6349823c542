import RealModule

/// Where along a parameter some values lie: the probability of each cell of a grid over its domain.
///
/// A choice has a cell of its own. Numbers share at most `cells` cells, on the scale of the domain; a mixture of normal
/// distributions, one on each cell that holds values and a broad one over all, is integrated over the cells.
///
/// - SeeAlso: Watanabe, Bansal and Hutter, "PED-ANOVA: Efficiently Quantifying Hyperparameter Importance in Arbitrary
///   Subspaces", IJCAI 2023; Scott, "Multivariate Density Estimation", 1992, for the width of the normals.
public struct GridDensity: Hashable, Sendable {
    /// The probability of each cell, from the low end up; they add up to 1.
    public let masses: [Double]
    /// The width of the normal distributions in cells; nil for choices.
    public let deviation: Double?

    /// The density of values with these coordinates.
    ///
    /// - Precondition: there is a value, and the domain has more than one.
    public init(of coordinates: [Double], in domain: Domain, cells: Int = 50) {
        precondition(!coordinates.isEmpty && domain.onlyCoordinate == nil, "A density needs values that can differ.")
        if case .categorical(let choices) = domain {
            deviation = nil
            masses = Self.masses(counts: Self.counts(coordinates.map { Int($0) }, cells: choices.count))
        } else {
            let axis = NumericAxis(domain)
            let cells = Self.cellCount(of: domain, atMost: cells)
            let low = axis.position(of: axis.lowest)
            let width = (axis.position(of: axis.highest) - low) / Double(cells - 1)
            // A value halfway between two cells goes to the lower one.
            let indices = coordinates.map { coordinate in
                let place = ((axis.position(of: coordinate) - low) / width - 0.5).rounded(.up)
                return place > 0 ? Int(min(place, Double(cells - 1))) : 0
            }
            let counts = Self.counts(indices, cells: cells)
            let deviation = Self.deviation(counts: counts)
            self.deviation = deviation
            masses = Self.masses(counts: counts, deviation: deviation)
        }
    }

    /// Σ q (p/q − 1)² over the cells: 0 where both densities are the same, without an upper limit.
    ///
    /// Pearson's χ² divergence of `self`, p, from `other`, q, with 10⁻¹² added to every mass.
    public func divergence(from other: GridDensity) -> Double {
        zip(masses, other.masses).reduce(0) { sum, pair in
            let (p, q) = (pair.0 + 1e-12, pair.1 + 1e-12)
            return sum + q * (p / q - 1) * (p / q - 1)
        }
    }

    /// The divergence from a density that is the same in all cells.
    public var divergenceFromUniform: Double {
        let q = 1 / Double(masses.count)
        return masses.reduce(0) { $0 + q * (($1 + 1e-12) / q - 1) * (($1 + 1e-12) / q - 1) }
    }

    // MARK: Cells

    /// As many cells as there are values, but at most `limit`; on a logarithmic scale of integers one an octave and one more.
    private static func cellCount(of domain: Domain, atMost limit: Int) -> Int {
        let count: Double? =
            switch domain {
            case .float(let low, let high, _, let step): step.map { ((high - low) / $0).rounded(.toNearestOrEven) + 1 }
            case .int(let low, let high, .log, _): (.log(Double(high - low + 1)) / .log(2)).rounded(.up) + 1
            case .int(let low, let high, .linear, let step):
                (Double(high - low) / Double(step)).rounded(.toNearestOrEven) + 1
            case .categorical(let choices): Double(choices.count)
            }
        return Int(min(count ?? .infinity, Double(limit)))
    }

    private static func counts(_ indices: [Int], cells: Int) -> [Int] {
        var counts = Array(repeating: 0, count: cells)
        for index in indices { counts[index] += 1 }
        return counts
    }

    // MARK: Numbers

    /// Scott's rule on the cells, but no less than lets 90 % of a kernel fall into its own cell.
    private static func deviation(counts: [Int]) -> Double {
        let cells = counts.indices.filter { counts[$0] > 0 }
        let total = counts.reduce(0, +)
        let mean = Double(cells.reduce(0) { $0 + $1 * counts[$1] }) / Double(total)
        let squares = cells.reduce(0.0) {
            $0 + (Double($1) - mean) * (Double($1) - mean) * Double(counts[$1])
        }
        let spread = (squares / Double(max(1, total - 1))).squareRoot()
        var cumulative = 0
        var (first, third): (Int?, Int?) = (nil, nil)
        for cell in cells {
            cumulative += counts[cell]
            if first == nil, cumulative >= total / 4 { first = cell }
            if third == nil, cumulative > total * 3 / 4 { third = cell }
        }
        let middle = Double((third ?? cells[cells.count - 1]) - (first ?? cells[0]))
        return max(1.059 * min(middle / 1.34, spread) * .pow(Double(total), -0.2), 0.5 / 1.64)
    }

    /// The mixture of a normal distribution on each cell with values and one as wide as the grid, all cut off to the grid.
    private static func masses(counts: [Int], deviation: Double) -> [Double] {
        let end = Double(counts.count) - 0.5
        let total = Double(counts.reduce(0, +) + 1)
        var kernels = counts.indices.filter { counts[$0] > 0 }.map { cell in
            (center: Double(cell), deviation: deviation, weight: Double(counts[cell]) / total)
        }
        kernels.append((Double(counts.count - 1) / 2, Double(counts.count), 1 / total))
        var masses = Array(repeating: 0.0, count: counts.count)
        for kernel in kernels {
            func logMass(_ low: Double, _ high: Double) -> Double {
                TruncatedNormal.logMass(
                    (low - kernel.center) / kernel.deviation, (high - kernel.center) / kernel.deviation)
            }
            let whole = logMass(-0.5, end)
            for cell in masses.indices {
                masses[cell] += kernel.weight * .exp(logMass(Double(cell) - 0.5, Double(cell) + 0.5) - whole)
            }
        }
        return masses
    }

    // MARK: Choices

    /// The mixture of a kernel on each choice with values, which leaves a little to the others, and one over all.
    private static func masses(counts: [Int]) -> [Double] {
        let observed = counts.count { $0 > 0 }
        let rest = 1 / Double(observed + 1)
        let rowSum = rest * Double(counts.count) + 1
        let total = Double(counts.reduce(0, +) + 1)
        return counts.map { count in
            let outside = (total - 1 - Double(count)) * rest / rowSum
            return (Double(count) * (rest + 1) / rowSum + outside + 1 / Double(counts.count)) / total
        }
    }
}
