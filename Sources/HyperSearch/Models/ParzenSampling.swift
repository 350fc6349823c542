extension ParzenEstimator {
    /// Draws points from the mixture: `points[i][d]` is the coordinate of point *i* along parameter *d*.
    ///
    /// The order of the draws is Optuna's: the kernel of every point, then the categorical parameters, then the numeric
    /// ones; `count` doubles for each.
    func sample(_ count: Int, using random: inout RandomState) -> [[Double]] {
        let kernels = random.indices(count, weights: weights)
        var points = [[Double]](repeating: [Double](repeating: 0, count: axes.count), count: count)
        for (axis, distributions) in axes.enumerated() {
            guard case .categorical(let rows) = distributions else { continue }
            for point in points.indices {
                points[point][axis] = Self.index(of: random.double(), in: rows[kernels[point]])
            }
        }
        sampleNumeric(kernels, &points, using: &random)
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

    /// Inverts the distribution functions along all numeric parameters in one batch.
    private func sampleNumeric(_ kernels: [Int], _ points: inout [[Double]], using random: inout RandomState) {
        var (quantiles, lows, highs): ([Double], [Double], [Double]) = ([], [], [])
        for case .numeric(let normals) in axes {
            for kernel in kernels {
                quantiles.append(random.double())
                lows.append((normals.low - normals.mu[kernel]) / normals.sigma[kernel])
                highs.append((normals.high - normals.mu[kernel]) / normals.sigma[kernel])
            }
        }
        let units = TruncatedNormal.quantiles(quantiles, lows, highs)
        var next = 0
        for (axis, distributions) in axes.enumerated() {
            guard case .numeric(let normals) = distributions else { continue }
            let numericAxis = NumericAxis(parameters[axis].domain)
            for (point, kernel) in kernels.enumerated() {
                points[point][axis] = numericAxis.value(at: units[next] * normals.sigma[kernel] + normals.mu[kernel])
                next += 1
            }
        }
    }
}
