import RealModule

/// The standard normal distribution cut off to an interval [a, b].
enum TruncatedNormal {
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

    /// Whether ``logMass(_:_:inLargeArray:)`` evaluates erf: the interval contains the mean.
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

    /// The quantiles at `q[i]` of the distributions on [`a[i]`, `b[i]`], all in one batch.
    ///
    /// Intervals that start below 0 and the others form two batches of ``Normal/inverseLogCDF(_:)``.
    static func quantiles(_ q: [Double], _ a: [Double], _ b: [Double]) -> [Double] {
        let central = zip(a, b).count { isCentral($0, $1) }
        let inLargeArray = central >= ErrorFunction.largeArray
        var (left, right): ([Double], [Double]) = ([], [])
        for index in q.indices {
            let mass = logMass(a[index], b[index], inLargeArray: inLargeArray)
            if a[index] < 0 {
                left.append(Normal.logAddExp(Normal.logCDF(a[index]), .log(q[index]) + mass))
            } else {
                right.append(Normal.logAddExp(Normal.logCDF(-b[index]), .log(onePlus: -q[index]) + mass))
            }
        }
        Normal.inverseLogCDF(&left)
        Normal.inverseLogCDF(&right)
        var (nextLeft, nextRight) = (0, 0)
        return q.indices.map { index in
            let quantile: Double
            if a[index] < 0 {
                quantile = left[nextLeft]
                nextLeft += 1
            } else {
                quantile = -right[nextRight]
                nextRight += 1
            }
            if a[index] == b[index] { return .nan }
            return q[index] == 0 ? a[index] : q[index] == 1 ? b[index] : quantile
        }
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
