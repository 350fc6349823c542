import RealModule

/// The standard normal distribution cut off to an interval.
struct TruncatedNormal: Sendable {
    /// The lower end.
    let a: Double
    /// The upper end.
    let b: Double
    /// log(Φ(b) − Φ(a)).
    let logMass: Double
    /// log Φ at the end further from the mean's side of the tail: at a if a is below 0, else at −b.
    private let logTail: Double

    /// Cuts off the distribution.
    init(_ a: Double, _ b: Double, inLargeArray: Bool = false) {
        self.a = a
        self.b = b
        logMass = Self.logMass(a, b, inLargeArray: inLargeArray)
        logTail = Normal.logCDF(a < 0 ? a : -b)
    }

    /// Whether the interval contains the mean, so that its mass is computed by erf.
    var isCentral: Bool { Self.isCentral(a, b) }

    /// log Φ at the quantile of `q`, or at its negative if the interval lies above 0.
    private func logCDF(atQuantile q: Double) -> Double {
        Normal.logAddExp(logTail, (a < 0 ? .log(q) : .log(onePlus: -q)) + logMass)
    }

    /// The quantile at `q[i]` of each distribution, all in one batch.
    ///
    /// Intervals that start below 0 and the others form two batches of ``Normal/inverseLogCDF(_:)``.
    static func quantiles(_ q: [Double], of distributions: [TruncatedNormal]) -> [Double] {
        var distributions = distributions
        if distributions.count >= ErrorFunction.largeArray,
            distributions.count(where: \.isCentral) >= ErrorFunction.largeArray
        {
            distributions = distributions.map { TruncatedNormal($0.a, $0.b, inLargeArray: true) }
        }
        var (left, right): ([Double], [Double]) = ([], [])
        left.reserveCapacity(q.count)
        for (quantile, distribution) in zip(q, distributions) {
            let logCDF = distribution.logCDF(atQuantile: quantile)
            if distribution.a < 0 { left.append(logCDF) } else { right.append(logCDF) }
        }
        Normal.inverseLogCDF(&left)
        Normal.inverseLogCDF(&right)
        var (nextLeft, nextRight) = (0, 0)
        return zip(q, distributions).map { q, distribution in
            let quantile: Double
            if distribution.a < 0 {
                quantile = left[nextLeft]
                nextLeft += 1
            } else {
                quantile = -right[nextRight]
                nextRight += 1
            }
            if distribution.a == distribution.b { return .nan }
            return q == 0 ? distribution.a : q == 1 ? distribution.b : quantile
        }
    }

    /// log(Φ(b) − Φ(a)), computed on the side of the bell where nothing cancels.
    ///
    /// `inLargeArray` says that Optuna would compute this value among so many that it uses ``ErrorFunction/rational(_:)``.
    static func logMass(_ a: Double, _ b: Double, inLargeArray: Bool = false) -> Double {
        if b <= 0 { return logDifference(b, a) }
        if a > 0 { return logDifference(-a, -b) }
        let below = centralCDF(a, inLargeArray)
        let above = centralCDF(-b, inLargeArray)
        return .log(onePlus: -below - above)
    }

    /// Whether the mass of [a, b] is computed by erf: the interval contains the mean.
    static func isCentral(_ a: Double, _ b: Double) -> Bool {
        !(b <= 0) && !(a > 0)
    }

    /// log(Φ(q) − Φ(p)) for p ≤ q ≤ 0.
    private static func logDifference(_ q: Double, _ p: Double) -> Double {
        let logQ = Normal.logCDF(q)
        return logQ + .log(onePlus: -.exp(Normal.logCDF(p) - logQ))
    }

    private static func centralCDF(_ a: Double, _ inLargeArray: Bool) -> Double {
        let x = a / Normal.squareRootOfTwo
        return 0.5 + 0.5 * (inLargeArray ? ErrorFunction.rational(x) : .erf(x))
    }

    /// The log density at x of a normal distribution cut off, where `z`, `a` and `b` are x and the ends in its units.
    ///
    /// `logMass` is the log mass of [a, b] and `logSigma` the log of the distribution's width; neither depends on x.
    static func logDensity(z: Double, a: Double, b: Double, logMass: Double, logSigma: Double) -> Double {
        if a == b { return .nan }
        if z < a || z > b { return -.infinity }
        return (-(z * z) / 2 - Normal.logNormaliser) - logMass - logSigma
    }
}
