import RealModule

/// The kernels of a mixture four to a vector, for log densities that are right to about 1e-10 and quick.
///
/// Decisions that hang on less than that are left to ``ParzenEstimator/logDensity(at:)``. Kernel *k* is lane *k* mod 4 of
/// vector *k* / 4. Along a continuous parameter its exponent is −((x − mean) · scale)²; along the other parameters the log
/// probability is looked up in a table by the kernel's class.
struct PackedKernels: Sendable {
    /// The number of continuous parameters.
    let continuous: Int
    /// The number of parameters with a table.
    let tabular: Int
    /// The number of kernels.
    private(set) var count = 0
    /// Whether every kernel could be put into finite numbers; if not, no sum is right.
    private(set) var isFinite = true

    /// The mean and the scale along each continuous parameter, vector by vector.
    private var shapes: [SIMD4<Double>] = []
    /// What does not depend on x: the logs of what normalises the kernels; −∞ for a kernel that is left out.
    private var constants: [SIMD4<Double>] = []
    private var weights: [SIMD4<Double>] = []
    /// The class of kernel *k* along table *t* is at `k * tabular + t`.
    private var classes: [Int32] = []
    /// How far below the largest exponent a term is left out.
    private var horizon = 0.0
    /// The least sum relative to the largest exponent in which what is left out cannot be seen.
    private var leastSum = 0.0

    /// Makes room for kernels along so many parameters.
    init(continuous: Int, tabular: Int) {
        self.continuous = continuous
        self.tabular = tabular
    }

    /// The number of vectors.
    var vectors: Range<Int> { constants.indices }

    /// Adds a kernel that is left out until it has a constant.
    mutating func append() {
        if count % 4 == 0 {
            constants.append(SIMD4(repeating: -.infinity))
            weights.append(.zero)
            for _ in 0..<(2 * continuous) { shapes.append(.zero) }
        }
        for _ in 0..<tabular { classes.append(0) }
        count += 1
    }

    /// Sets the constant of a kernel.
    mutating func setConstant(_ constant: Double, of kernel: Int) {
        constants[kernel / 4][kernel % 4] = constant
        if !constant.isFinite { isFinite = false }
    }

    /// Leaves a kernel out until its constant is set again.
    mutating func leaveOut(_ kernel: Int) {
        constants[kernel / 4][kernel % 4] = -.infinity
    }

    /// Sets the place and the width of a kernel along a continuous parameter.
    mutating func setShape(mu: Double, sigma: Double, along axis: Int, of kernel: Int) {
        let scale = 0.5.squareRoot() / sigma
        let index = (kernel / 4 * continuous + axis) * 2
        shapes[index][kernel % 4] = mu
        shapes[index + 1][kernel % 4] = scale
        if !scale.isFinite { isFinite = false }
    }

    /// Sets the class of a kernel along a parameter with a table.
    mutating func setClass(_ value: Int, along table: Int, of kernel: Int) {
        classes[kernel * tabular + table] = Int32(truncatingIfNeeded: value)
    }

    /// Sets the weights of the kernels in order, but for the first kernel, which has the last weight.
    ///
    /// Kernels of `absent`, in ascending order, have none.
    mutating func setWeights(_ mixture: [Double], absent: [Int]) {
        weights.withUnsafeMutableBytes { bytes in
            let lanes = bytes.bindMemory(to: Double.self)
            lanes[0] = mixture[mixture.count - 1]
            var (kernel, next) = (1, 0)
            for end in absent + [count] {
                for index in kernel..<end { lanes[index] = mixture[next + index - kernel] }
                next += end - kernel
                if end < count { lanes[end] = 0 }
                kernel = end + 1
            }
        }
        // The sum is at least the weight of the kernel with the largest exponent; the kernels left out have together at
        // most 1e-10 of that, unless some weigh next to nothing.
        var (least, most) = (Double.infinity, 0.0)
        for weight in mixture { (least, most) = (min(least, weight), max(most, weight)) }
        let total = most * Double(count)
        horizon = min(.log(1e10 * total / least), 300)
        leastSum = 0.999e10 * total * .exp(-horizon)
    }

    /// The sum of kernels at a point as far as it has been added up, relative to its largest term.
    struct PartialSum {
        fileprivate var largest = -Double.infinity
        fileprivate var sum = 0.0

        /// The log of the sum.
        var log: Double { largest + .log(sum) }
    }

    /// The log of a sum of all kernels; nil if it is not right to 1e-10.
    func logDensity(_ sum: PartialSum) -> Double? {
        let log = sum.log
        return sum.sum >= leastSum && log.isFinite ? log : nil
    }

    /// The kernels whose terms at a point of continuous parameters can reach the last bit of the sum of all.
    ///
    /// A term 2⁻¹¹⁵ (e⁻⁸⁰) of the largest is lost on any sum that has grown to 2⁻⁶⁰; to get through to the sum of all, which
    /// is rounded at 2⁻⁵³, it would have to break ties at the odds of one in 2⁶⁰.
    func visible(from point: [Double]) -> [Int] {
        let exponents = (0..<count).map { kernel in
            (0..<continuous).reduce(constants[kernel / 4][kernel % 4]) { exponent, axis in
                let shape = (kernel / 4 * continuous + axis) * 2
                let z = (point[axis] - shapes[shape][kernel % 4]) * shapes[shape + 1][kernel % 4]
                return exponent - z * z
            }
        }
        let least = (exponents.max() ?? 0) - 80 - horizon
        return exponents.indices.filter { exponents[$0] > least }
    }

    /// Adds some vectors of kernels at a point to a sum.
    func add(_ vectors: Range<Int>, at points: PackedPoints, _ point: Int, to total: inout PartialSum) {
        points.positions.withUnsafeBufferPointer { positions in
            shapes.withUnsafeBufferPointer { shapes in
                let position = positions.extracting((point * continuous)..<((point + 1) * continuous))
                let size = 2 * continuous
                var next = vectors.lowerBound * size
                var (largest, sum) = (total.largest, SIMD4<Double>(total.sum, 0, 0, 0))
                var least = largest - horizon
                for vector in vectors {
                    var exponent = constants[vector]
                    for axis in 0..<continuous {
                        let z = (position[axis] - shapes[next &+ 2 &* axis]) * shapes[next &+ 2 &* axis &+ 1]
                        exponent -= z * z
                    }
                    next &+= size
                    if tabular > 0 { addTables(vector, points, point, to: &exponent) }
                    guard any(exponent .> least) else { continue }
                    if any(exponent .> largest) {
                        let top = max(max(exponent[0], exponent[1]), max(exponent[2], exponent[3]))
                        sum *= largest == -.infinity ? 0 : Exponential.vector(SIMD4(repeating: largest - top))[0]
                        (largest, least) = (top, top - horizon)
                    }
                    sum += weights[vector] * Exponential.vector(exponent - largest)
                }
                total.largest = largest
                total.sum = (sum[0] + sum[1]) + (sum[2] + sum[3])
            }
        }
    }

    /// Adds the log probabilities of a point along the parameters with a table.
    private func addTables(_ vector: Int, _ points: PackedPoints, _ point: Int, to exponent: inout SIMD4<Double>) {
        for table in 0..<tabular {
            let offset = points.offsets[point * tabular + table]
            let first = vector * 4 * tabular + table
            for lane in 0..<4 where first + lane * tabular < classes.count {
                exponent[lane] += points.columns[offset + Int(classes[first + lane * tabular])]
            }
        }
    }
}

/// The exponential function of numbers up to 0 within 1e-11, four at a time; below −300 that of −300.
private enum Exponential {
    /// 2ⁿ · eʳ with x = n · ln 2 + r; eʳ by its Taylor polynomial.
    @inline(__always)
    static func vector(_ x: SIMD4<Double>) -> SIMD4<Double> {
        let x = x.replacing(with: -300, where: x .< -300)
        // Adding 1.5 · 2⁵² rounds to an integer and leaves it in the lowest bits.
        let magic = SIMD4<Double>(repeating: 0x1.8p52)
        let shifted = x * 1.4426950408889634 + magic
        let n = shifted - magic
        let r = (x - n * 0x1.62e42feep-1) - n * 0x1.a39ef35793c76p-33
        var power = SIMD4<Double>(repeating: 1.0 / 362_880)
        power = power * r + 1.0 / 40_320
        power = power * r + 1.0 / 5040
        power = power * r + 1.0 / 720
        power = power * r + 1.0 / 120
        power = power * r + 1.0 / 24
        power = power * r + 1.0 / 6
        power = power * r + 0.5
        power = power * r + 1.0
        power = power * r + 1.0
        let bits = unsafeBitCast(shifted, to: SIMD4<UInt64>.self) &<< 52
        return unsafeBitCast(unsafeBitCast(power, to: SIMD4<UInt64>.self) &+ bits, to: SIMD4<Double>.self)
    }
}
