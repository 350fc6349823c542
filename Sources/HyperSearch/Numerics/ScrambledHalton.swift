/// Points that fill the unit cube more evenly than random ones: a Halton sequence with randomly permuted digits.
///
/// Coordinate *j* of point *i* mirrors the digits of *i* in the *j*-th prime at the point. Permuting every digit breaks
/// the stripes that large primes leave; the place within the last digit's cell is random, the same for all points.
///
/// - SeeAlso: Halton, "On the efficiency of certain quasi-random sequences of points", Numerische Mathematik 2, 1960;
///   Owen, "A randomized Halton algorithm in R", arXiv:1706.02808, 2017.
struct ScrambledHalton {
    /// The number of points.
    let count: Int
    /// The coordinates of all points, axis by axis.
    private var coordinates: [Double]

    /// Draws the permutations and the points.
    ///
    /// - Complexity: O(`count` · `dimension` · log `count`).
    init(count: Int, dimension: Int, random: inout RandomState) {
        self.count = count
        coordinates = [Double](repeating: 0, count: count * dimension)
        for (axis, base) in Self.primes(dimension).enumerated() {
            let first = axis * count
            var (known, place) = (1, 1.0)
            while known < count {
                place /= Double(base)
                let digits = random.permutation(base).map { Double($0) * place }
                // The first `known` points have all values of the digits so far; they repeat for each value of the next.
                for digit in (0..<base).reversed() where digit * known < count {
                    let start = first + digit * known
                    for index in 0..<min(known, count - digit * known) {
                        coordinates[start + index] = coordinates[first + index] + digits[digit]
                    }
                }
                known *= base
            }
            let shift = random.double() * place
            for index in first..<(first + count) {
                coordinates[index] = min(coordinates[index] + shift, (1.0).nextDown)
            }
        }
    }

    /// The coordinates of all points along an axis; each is in [0, 1).
    func coordinates(along axis: Int) -> ArraySlice<Double> {
        coordinates[axis * count..<(axis + 1) * count]
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
