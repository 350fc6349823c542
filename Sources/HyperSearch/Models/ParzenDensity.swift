import RealModule

extension ParzenEstimator {
    /// The log density at points, to the last bit of Optuna's: `points[i][d]` is point *i* along parameter *d*.
    ///
    /// A density of the logarithm where the scale is logarithmic, and the mass of a whole cell where there is a step.
    ///
    /// - Complexity: O(*p* · *n* · *d*) for *p* points, *n* kernels and *d* parameters.
    public func logDensity(at points: [[Double]]) -> [Double] {
        guard !points.isEmpty else { return [] }
        let kernels = weights.count
        // terms[p · kernels + k]: the log density of kernel k at point p, summed over parameters in this very order.
        var terms = [Double](repeating: 0, count: points.count * kernels)
        var continuous: [(kernels: NormalKernels, axis: NumericAxis, index: Int)] = []
        for (axis, distributions) in axes.enumerated() {
            let coordinates = points.map { $0[axis] }
            switch distributions {
            case .categorical(let rows):
                for (point, coordinate) in coordinates.enumerated() {
                    for kernel in 0..<kernels { terms[point * kernels + kernel] += .log(rows[kernel][Int(coordinate)]) }
                }
            case .numeric(let normals):
                let numericAxis = NumericAxis(parameters[axis].domain)
                if let step = numericAxis.step {
                    addCellMasses(normals, numericAxis, step, coordinates, to: &terms)
                } else {
                    continuous.append((normals, numericAxis, axis))
                }
            }
        }
        if !continuous.isEmpty {
            let constants = KernelConstants.of(continuous.map(\.kernels))
            for (point, coordinates) in points.enumerated() {
                let positions = continuous.map { $0.axis.position(of: coordinates[$0.index]) }
                Self.addContinuous(continuous.map(\.kernels), constants, positions, to: &terms, from: point * kernels)
            }
        }
        let logWeights = weights.map { Double.log($0) }
        return points.indices.map { point in
            Self.logSum((0..<kernels).map { terms[point * kernels + $0] + logWeights[$0] })
        }
    }

    /// The log of the sum of exponentials, −∞ being none.
    static func logSum(_ terms: [Double]) -> Double {
        let largest = terms.max() ?? 0
        let offset = largest == -.infinity ? 0 : largest
        return .log(PairwiseSum.sum(terms.map { $0 == -.infinity ? 0 : .exp($0 - offset) })) + offset
    }

    /// The log density at one point.
    public func logDensity(at point: [Double]) -> Double {
        logDensity(at: [point])[0]
    }

    /// Adds the log mass of the cell of each coordinate under each kernel of a stepped parameter.
    private func addCellMasses(
        _ normals: NormalKernels, _ axis: NumericAxis, _ step: Double, _ coordinates: [Double],
        to terms: inout [Double]
    ) {
        let kernels = weights.count
        func ends(_ coordinate: Double, _ kernel: Int) -> SIMD2<Double> {
            normals.ends(
                from: axis.position(of: coordinate - step / 2), to: axis.position(of: coordinate + step / 2), kernel)
        }
        let cells = Set(coordinates).sorted()
        var row: [Int: Int] = [:]
        for (point, coordinate) in coordinates.enumerated() { row[point] = cells.firstIndex(of: coordinate) }
        let intervals = cells.flatMap { cell in (0..<kernels).map { ends(cell, $0) } }
        let manyCells = Self.isLargeArray(intervals, distinguishedBy: { intervals[$0] })
        let masses = intervals.map { TruncatedNormal.logMass($0[0], $0[1], inLargeArray: manyCells) }
        let whole = (0..<kernels).map { normals.ends(from: normals.low, to: normals.high, $0) }
        let manyKernels = Self.isLargeArray(whole, distinguishedBy: { SIMD2(normals.mu[$0], normals.sigma[$0]) })
        for kernel in 0..<kernels {
            let total = TruncatedNormal.logMass(whole[kernel][0], whole[kernel][1], inLargeArray: manyKernels)
            for point in coordinates.indices {
                terms[point * kernels + kernel] += masses[(row[point] ?? 0) * kernels + kernel]
                terms[point * kernels + kernel] -= total
            }
        }
    }

    /// Adds the log densities along all continuous parameters as one term a kernel.
    private static func addContinuous(
        _ axes: [NormalKernels], _ constants: [KernelConstants], _ positions: [Double], to terms: inout [Double],
        from first: Int
    ) {
        let kernels = axes[0].mu.count
        // densities[k · axes.count + d]: the log density of kernel k along parameter d.
        var densities = [Double](repeating: 0, count: kernels * axes.count)
        for (axis, normals) in axes.enumerated() {
            let constant = constants[axis]
            for kernel in 0..<kernels {
                densities[kernel * axes.count + axis] = TruncatedNormal.logDensity(
                    z: (positions[axis] - normals.mu[kernel]) / normals.sigma[kernel], a: constant.a[kernel],
                    b: constant.b[kernel], logMass: constant.logMass[kernel], logSigma: constant.logSigma[kernel])
            }
        }
        densities.withUnsafeBufferPointer { densities in
            guard let base = densities.baseAddress else { return }
            for kernel in 0..<kernels {
                terms[first + kernel] += PairwiseSum.sum(base + kernel * axes.count, axes.count)
            }
        }
    }

    /// Whether so many distinct intervals contain the mean that Optuna computes erf by its approximation.
    private static func isLargeArray(
        _ intervals: [SIMD2<Double>], distinguishedBy key: (Int) -> SIMD2<Double>
    ) -> Bool {
        guard intervals.count >= ErrorFunction.largeArray else { return false }
        let central = intervals.indices.filter { TruncatedNormal.isCentral(intervals[$0][0], intervals[$0][1]) }
        guard central.count >= ErrorFunction.largeArray else { return false }
        return Set(central.map(key)).count >= ErrorFunction.largeArray
    }
}

extension ParzenEstimator.NormalKernels {
    /// An interval in the units of a kernel: its ends less the mean, over the standard deviation.
    func ends(from low: Double, to high: Double, _ kernel: Int) -> SIMD2<Double> {
        SIMD2((low - mu[kernel]) / sigma[kernel], (high - mu[kernel]) / sigma[kernel])
    }
}

/// What the log densities of the kernels along a continuous parameter have in common at every point.
private struct KernelConstants {
    /// The lower end of the range in the units of each kernel.
    let a: [Double]
    /// The upper end.
    let b: [Double]
    /// The log mass between the ends.
    let logMass: [Double]
    /// The log of the width.
    let logSigma: [Double]

    /// Computes the constants along several parameters.
    static func of(_ axes: [ParzenEstimator.NormalKernels]) -> [KernelConstants] {
        let ends = axes.map { normals in
            normals.mu.indices.map { normals.ends(from: normals.low, to: normals.high, $0) }
        }
        let central = ends.reduce(0) { $0 + $1.count { TruncatedNormal.isCentral($0[0], $0[1]) } }
        let many = central >= ErrorFunction.largeArray
        return zip(axes, ends).map { normals, ends in
            KernelConstants(
                a: ends.map { $0[0] }, b: ends.map { $0[1] },
                logMass: ends.map { TruncatedNormal.logMass($0[0], $0[1], inLargeArray: many) },
                logSigma: normals.sigma.map { .log($0) })
        }
    }
}
