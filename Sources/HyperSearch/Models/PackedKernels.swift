/// The kernels of a mixture four to a vector, for log densities that are right to about 1e-12 and quick.
///
/// Decisions that hang on less than that are left to ``ParzenEstimator/logDensity(at:)``. Kernel *k* is lane *k* mod 4 of
/// vector *k* / 4. Along a continuous parameter its exponent is −(x · scale − shift)²; along the other parameters the log
/// probability is looked up in a table by the kernel's class.
struct PackedKernels: Sendable {
    /// The number of continuous parameters.
    let continuous: Int
    /// The number of parameters with a table.
    let tabular: Int
    /// The number of kernels.
    private(set) var count = 0
    /// The scale and the shift along each continuous parameter, vector by vector.
    private var shapes: [SIMD4<Double>] = []
    /// What does not depend on x: the logs of what normalises the kernels; −∞ for a kernel that is left out.
    private var constants: [SIMD4<Double>] = []
    private var weights: [SIMD4<Double>] = []
    /// The class of kernel *k* along table *t* is at `k * tabular + t`.
    private var classes: [Int32] = []

    /// Makes room for kernels along so many parameters.
    init(continuous: Int, tabular: Int) {
        self.continuous = continuous
        self.tabular = tabular
    }

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

    /// Sets the constant of a kernel; −∞ leaves it out.
    mutating func setConstant(_ constant: Double, of kernel: Int) {
        constants[kernel / 4][kernel % 4] = constant
    }

    /// Sets the place and the width of a kernel along a continuous parameter.
    mutating func setShape(mu: Double, sigma: Double, along axis: Int, of kernel: Int) {
        let scale = 0.5.squareRoot() / sigma
        let index = (kernel / 4 * continuous + axis) * 2
        shapes[index][kernel % 4] = scale
        shapes[index + 1][kernel % 4] = mu * scale
    }

    /// Sets the class of a kernel along a parameter with a table.
    mutating func setClass(_ value: Int, along table: Int, of kernel: Int) {
        classes[kernel * tabular + table] = Int32(truncatingIfNeeded: value)
    }

    /// Sets the weight of every kernel.
    mutating func setWeight(_ weight: Double, of kernel: Int) {
        weights[kernel / 4][kernel % 4] = weight
    }

    /// The log densities at so many points.
    ///
    /// Continuous coordinate *d* of point *i* is at `positions[i * continuous + d]`, and its log probability under class *c*
    /// of table *t* at `columns[offsets[i * tabular + t] + c]`.
    func logDensities(_ points: Int, _ positions: [Double], columns: [Double], offsets: [Int]) -> [Double] {
        var sums = [(largest: Double, sum: Double)](repeating: (-.infinity, 0), count: points)
        shapes.withUnsafeBufferPointer { shapes in
            constants.withUnsafeBufferPointer { constants in
                weights.withUnsafeBufferPointer { weights in
                    classes.withUnsafeBufferPointer { classes in
                        positions.withUnsafeBufferPointer { positions in
                            columns.withUnsafeBufferPointer { columns in
                                let view = View(
                                    continuous: continuous, tabular: tabular, shapes: shapes, constants: constants,
                                    weights: weights, classes: classes, positions: positions, columns: columns)
                                // A block of kernels stays in the cache while all points pass over it.
                                for start in stride(from: 0, to: constants.count, by: 64) {
                                    let block = start..<min(start + 64, constants.count)
                                    for point in 0..<points {
                                        view.add(block, point, offsets, &sums[point])
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        return sums.map { $0.largest + .log($0.sum) }
    }

    /// The arrays without their bounds checks, for the inner loop.
    private struct View {
        let continuous, tabular: Int
        let shapes, constants, weights: UnsafeBufferPointer<SIMD4<Double>>
        let classes: UnsafeBufferPointer<Int32>
        let positions, columns: UnsafeBufferPointer<Double>

        /// Adds a block of kernels at a point to a sum of exponentials that is kept relative to its largest term.
        @inline(__always)
        func add(_ block: Range<Int>, _ point: Int, _ offsets: [Int], _ total: inout (largest: Double, sum: Double)) {
            var largest = total.largest
            var sum = SIMD4<Double>(total.sum, 0, 0, 0)
            let coordinates = positions.baseAddress.map { $0 + point * continuous }
            for vector in block {
                var exponent = constants[vector]
                if let coordinates {
                    var shape = vector * continuous * 2
                    for axis in 0..<continuous {
                        let z = coordinates[axis] * shapes[shape] - shapes[shape + 1]
                        exponent -= z * z
                        shape += 2
                    }
                }
                for table in 0..<tabular {
                    let offset = offsets[point * tabular + table]
                    let first = vector * 4 * tabular + table
                    for lane in 0..<4 where first + lane * tabular < classes.count {
                        exponent[lane] += columns[offset + Int(classes[first + lane * tabular])]
                    }
                }
                // Terms below e⁻³⁷ of the largest so far cannot be seen in the sum.
                let top = max(max(exponent[0], exponent[1]), max(exponent[2], exponent[3]))
                guard top > largest - 37 else { continue }
                if top > largest {
                    sum *= largest == -.infinity ? 0 : Exponential.scalar(largest - top)
                    largest = top
                }
                sum += weights[vector] * Exponential.vector(exponent - largest)
            }
            total = (largest, (sum[0] + sum[1]) + (sum[2] + sum[3]))
        }
    }
}

/// The exponential function of numbers up to 0 within 1e-12, four at a time; below −300 that of −300.
private enum Exponential {
    @inline(__always)
    static func scalar(_ x: Double) -> Double {
        vector(SIMD4(repeating: x))[0]
    }

    /// 2ⁿ · eʳ with x = n · ln 2 + r; eʳ by its Taylor polynomial.
    @inline(__always)
    static func vector(_ x: SIMD4<Double>) -> SIMD4<Double> {
        let x = x.replacing(with: -300, where: x .< -300)
        // Adding 1.5 · 2⁵² rounds to an integer and leaves it in the lowest bits.
        let magic = SIMD4<Double>(repeating: 0x1.8p52)
        let shifted = x * 1.4426950408889634 + magic
        let n = shifted - magic
        let r = (x - n * 0x1.62e42feep-1) - n * 0x1.a39ef35793c76p-33
        var power = SIMD4<Double>(repeating: 1.0 / 3_628_800)
        power = power * r + 1.0 / 362_880
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
