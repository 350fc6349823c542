import RealModule

/// The kernels of a mixture four to a vector, for log densities that are right to about 1e-10 and quick.
///
/// Decisions that hang on less than that are left to ``ParzenEstimator/logDensity(at:)``. Kernel 0 is the prior; the others
/// are kept in the order of their means along the first continuous parameter. Kernel *k* is lane *k* mod 4 of vector
/// *k* / 4. Along a continuous parameter its exponent is −((x − mean) · scale)²; along the other parameters the log
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

    /// The vectors.
    var vectors: Range<Int> { constants.indices }

    /// Moves the kernels from a place on one place up and puts one there that is left out until it has a constant.
    mutating func insert(at kernel: Int) {
        if count % 4 == 0 {
            constants.append(SIMD4(repeating: -.infinity))
            weights.append(.zero)
            for _ in 0..<(2 * continuous) { shapes.append(.zero) }
        }
        Self.shift(&constants, from: kernel, rows: 1)
        Self.shift(&weights, from: kernel, rows: 1)
        Self.shift(&shapes, from: kernel, rows: 2 * continuous)
        classes.insert(contentsOf: repeatElement(0, count: tabular), at: kernel * tabular)
        count += 1
        leaveOut(kernel)
    }

    /// Moves lanes up by one, in vectors of so many rows each.
    private static func shift(_ vectors: inout [SIMD4<Double>], from kernel: Int, rows: Int) {
        for index in ((kernel / 4 + 1) * rows..<max((kernel / 4 + 1) * rows, vectors.count)).reversed() {
            let lanes = vectors[index]
            vectors[index] = SIMD4(vectors[index - rows][3], lanes[0], lanes[1], lanes[2])
        }
        for index in (kernel / 4 * rows)..<((kernel / 4 + 1) * rows) {
            for lane in stride(from: 3, to: kernel % 4, by: -1) { vectors[index][lane] = vectors[index][lane - 1] }
        }
    }

    /// Sets the constant of a kernel.
    mutating func setConstant(_ constant: Double, of kernel: Int) {
        constants[kernel / 4][kernel % 4] = constant
        if !constant.isFinite { isFinite = false }
    }

    /// Leaves a kernel out until its constant and its weight are set again.
    mutating func leaveOut(_ kernel: Int) {
        constants[kernel / 4][kernel % 4] = -.infinity
        weights[kernel / 4][kernel % 4] = 0
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

    /// Sets the weights of some kernels in order, and of the prior, which has the last one.
    mutating func setWeights(_ mixture: [Double], kernels: [Int]) {
        weights.withUnsafeMutableBytes { bytes in
            let lanes = bytes.bindMemory(to: Double.self)
            lanes[0] = mixture[mixture.count - 1]
            for (kernel, weight) in zip(kernels, mixture) { lanes[kernel] = weight }
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

    /// The vector in which a point would have its place along the first continuous parameter; the last if there is none.
    func home(of points: PackedPoints, _ point: Int) -> Int {
        guard continuous > 0 else { return vectors.upperBound - 1 }
        let position = points.positions[point * continuous]
        var (low, high) = (0, vectors.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if mean(of: middle) <= position { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The mean of a vector's first kernel along the first continuous parameter; not that of the prior.
    func mean(of vector: Int) -> Double {
        shapes[vector * 2 * continuous][0]
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

    /// A kernel along the only, continuous parameter.
    struct Shape {
        /// Its mean.
        let mean: Double
        /// What its distance from the mean is multiplied by in the exponent.
        let scale: Double
        /// Its exponent at the mean.
        let constant: Double
    }

    /// A kernel along the first continuous parameter.
    func shape(of kernel: Int) -> Shape {
        let index = kernel / 4 * 2 * continuous
        return Shape(
            mean: shapes[index][kernel % 4], scale: shapes[index + 1][kernel % 4],
            constant: constants[kernel / 4][kernel % 4])
    }

    /// The weight of a kernel.
    func weight(of kernel: Int) -> Double {
        weights[kernel / 4][kernel % 4]
    }

    /// Adds a kernel to those along one parameter.
    mutating func append(_ shape: Shape, weight: Double) {
        let kernel = count
        insert(at: kernel)
        shapes[kernel / 4 * 2][kernel % 4] = shape.mean
        shapes[kernel / 4 * 2 + 1][kernel % 4] = shape.scale
        constants[kernel / 4][kernel % 4] = shape.constant
        weights[kernel / 4][kernel % 4] = weight
    }

    /// Leaves out what another mixture leaves out.
    mutating func copyHorizon(of other: PackedKernels) {
        (horizon, leastSum) = (other.horizon, other.leastSum)
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
