/// Points that fill the unit cube more evenly than random ones: a Halton sequence with randomly permuted digits.
///
/// Coordinate *j* of point *i* mirrors the digits of *i* in the *j*-th prime at the point. Permuting every digit breaks
/// the stripes that large primes leave; the place within the last digit's cell is random.
///
/// - SeeAlso: Halton, "On the efficiency of certain quasi-random sequences of points", Numerische Mathematik 2, 1960;
///   Owen, "A randomized Halton algorithm in R", arXiv:1706.02808, 2017.
struct ScrambledHalton {
    /// The points, `count`×`dimension`; each coordinate is in [0, 1).
    let points: Matrix

    /// Draws the permutations and the points.
    ///
    /// - Complexity: O(`count` · `dimension` · log `count`).
    init(count: Int, dimension: Int, random: inout RandomState) {
        var points = Matrix(rows: count, columns: dimension)
        for (axis, base) in Self.primes(dimension).enumerated() {
            var (cells, place) = (1, 1.0)
            while cells < count {
                place /= Double(base)
                let digits = random.permutation(base).map { Double($0) * place }
                for row in 0..<count { points[row, axis] += digits[row / cells % base] }
                cells *= base
            }
            for row in 0..<count {
                points[row, axis] = min(points[row, axis] + random.double() * place, (1.0).nextDown)
            }
        }
        self.points = points
    }

    /// The first prime numbers.
    private static func primes(_ count: Int) -> [Int] {
        var primes: [Int] = []
        var candidate = 2
        while primes.count < count {
            if primes.allSatisfy({ !candidate.isMultiple(of: $0) }) { primes.append(candidate) }
            candidate += 1
        }
        return primes
    }
}
