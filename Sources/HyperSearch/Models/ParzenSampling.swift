/// A mixture made ready to be drawn from many times.
struct ParzenSampling: Sendable {
    private let weights: [Double]
    private let axes: [Axis]

    /// The kernels along one parameter, each in its own units.
    private enum Axis: Sendable {
        case numeric(NumericAxis, ParzenEstimator.NormalKernels, [TruncatedNormal])
        case categorical(rows: [[Double]])
    }

    /// Cuts off every kernel of the mixture.
    ///
    /// - Complexity: O(*n* · *d*) for *n* kernels along *d* parameters.
    init(_ estimator: ParzenEstimator) {
        weights = estimator.weights
        axes = zip(estimator.axes, estimator.parameters).map { kernels, parameter in
            switch kernels {
            case .categorical(let rows): .categorical(rows: rows)
            case .numeric(let normals):
                .numeric(
                    NumericAxis(parameter.domain), normals,
                    normals.mu.indices.map { kernel in
                        let ends = normals.ends(from: normals.low, to: normals.high, kernel)
                        return TruncatedNormal(ends[0], ends[1])
                    })
            }
        }
    }

    /// Draws points: `points[i][d]` is the coordinate of point *i* along parameter *d*.
    ///
    /// The order of the draws is Optuna's: the kernel of every point, then the categorical parameters, then the numeric
    /// ones; `count` doubles for each.
    func draw(_ count: Int, using random: inout RandomState) -> [[Double]] {
        let kernels = random.indices(count, weights: weights)
        var points = [[Double]](repeating: [Double](repeating: 0, count: axes.count), count: count)
        for (index, axis) in axes.enumerated() {
            guard case .categorical(let rows) = axis else { continue }
            for (point, kernel) in kernels.enumerated() {
                points[point][index] = Self.index(of: random.double(), in: rows[kernel])
            }
        }
        // All numeric parameters are inverted in one batch.
        var quantiles: [Double] = []
        var distributions: [TruncatedNormal] = []
        quantiles.reserveCapacity(count * axes.count)
        distributions.reserveCapacity(count * axes.count)
        for case .numeric(_, _, let units) in axes {
            for kernel in kernels {
                quantiles.append(random.double())
                distributions.append(units[kernel])
            }
        }
        let units = TruncatedNormal.quantiles(quantiles, of: distributions)
        var next = 0
        for (index, axis) in axes.enumerated() {
            guard case .numeric(let numericAxis, let normals, _) = axis else { continue }
            for (point, kernel) in kernels.enumerated() {
                let position = units[next] * normals.sigma[kernel] + normals.mu[kernel]
                points[point][index] = numericAxis.value(at: position)
                next += 1
            }
        }
        return points
    }

    /// The index at which the running sum of a row reaches `quantile`.
    private static func index(of quantile: Double, in row: [Double]) -> Double {
        var sum = 0.0
        var index = 0
        for probability in row.dropLast() {
            sum += probability
            if sum < quantile { index += 1 }
        }
        return Double(index)
    }
}

extension ParzenEstimator {
    /// Draws points from the mixture: `points[i][d]` is the coordinate of point *i* along parameter *d*.
    func sample(_ count: Int, using random: inout RandomState) -> [[Double]] {
        ParzenSampling(self).draw(count, using: &random)
    }
}
