import RealModule

/// The standard normal distribution, in the very formulas Optuna evaluates.
enum Normal {
    /// √2.
    static var squareRootOfTwo: Double { 1.4142135623730951 }
    /// ln √(2π).
    static var logNormaliser: Double { 0.9189385332046727 }

    /// The distribution function Φ, accurate in both tails.
    static func cdf(_ a: Double) -> Double {
        let x = a / squareRootOfTwo
        if x < -0.7071067811865475 { return 0.5 * .erfc(-x) }
        if x < 0.7071067811865475 { return 0.5 + 0.5 * .erf(x) }
        return 1 - 0.5 * .erfc(x)
    }

    /// log φ(z) = −z²/2 − log √(2π), the logarithm of the density.
    static func logDensity(_ z: Double) -> Double {
        -0.5 * z * z - logNormaliser
    }

    /// log Φ, by the asymptotic series of the tail below −20.
    static func logCDF(_ a: Double) -> Double {
        if a > 6 { return -cdf(-a) }
        if a > -20 { return .log(cdf(a)) }
        let square = Double.pow(abs(a), 2)
        let leading = -0.5 * square - .log(-a) - logNormaliser
        let factor = 1 / square
        var (last, total) = (0.0, 1.0)
        var (numerator, power, sign) = (1.0, 1.0, 1.0)
        var order = 0.0
        while abs(last - total) > .ulpOfOne {
            order += 1
            last = total
            sign = -sign
            power *= factor
            numerator *= 2 * order - 1
            total += sign * numerator * power
        }
        return leading + .log(total)
    }

    /// Solves log Φ(x) = y for many y at once, in place, by Newton's method from an approximation.
    ///
    /// The steps stop for all together, once every one is small, so a result depends, in its last bits, on its company.
    static func inverseLogCDF(_ values: inout [Double]) {
        // Close to 0 the mirror image is solved instead: log(1 − Φ) keeps the digits that log Φ has lost.
        let targets = values.map { $0 > -1e-2 ? Double.log(-.expMinusOne($0)) : $0 }
        var roots = targets.map { z in
            // The tail's leading term; elsewhere the logistic distribution, √3/π wide, is close to the normal.
            z < -5 ? -(-2 * (z + logNormaliser)).squareRoot() : -0.5513288954217921 * .log(.expMinusOne(-z))
        }
        var settled = [Bool](repeating: false, count: roots.count)
        for _ in 0..<100 {
            var isDone = true
            for index in roots.indices where !settled[index] {
                let x = roots[index]
                let logCDF = logCDF(x)
                let logDensity = -0.5 * (x * x) - logNormaliser
                let step = (logCDF - targets[index]) * .exp(logCDF - logDensity)
                let next = x - step
                roots[index] = next
                let isSmall = abs(step) < 1e-8 * abs(next)
                if !isSmall { isDone = false }
                // At a fixed point all further steps are this one.
                settled[index] = isSmall && next == x
            }
            if isDone { break }
        }
        for index in values.indices { values[index] = values[index] > -1e-2 ? -roots[index] : roots[index] }
    }

    /// log(exp(x) + exp(y)).
    static func logAddExp(_ x: Double, _ y: Double) -> Double {
        if x == y { return x + 0.6931471805599453 }
        let difference = x - y
        if difference > 0 { return x + .log(onePlus: .exp(-difference)) }
        return difference <= 0 ? y + .log(onePlus: .exp(difference)) : difference
    }
}
