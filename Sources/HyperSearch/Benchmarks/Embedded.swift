extension Benchmark {
    /// This objective spread over `dimension` axes, of which only as many as it has matter.
    ///
    /// The axes that matter lie evenly among the others; one that does not matter has the range of the one before it.
    /// This is the setting of Bergstra and Bengio, Random Search for Hyper-Parameter Optimization, JMLR 13, 2012.
    ///
    /// - Precondition: the objective is continuous, and `dimension` is at least the number of its axes.
    func embedded(in dimension: Int) -> Benchmark {
        precondition(dimension >= space.count, "an objective does not fit into fewer axes than it has")
        let inner = self
        let relevant = (0..<space.count).map { $0 * dimension / inner.space.count }
        let ranges = (0..<dimension).map { axis in
            inner.bounds[relevant.lastIndex { $0 <= axis } ?? 0]
        }
        return Benchmark(
            name: "\(name)-in-\(dimension)", title: "\(title), \(dimension)축 가운데 \(space.count)축만 중요",
            space: Array(zip(Benchmark.names(dimension), ranges)), minimum: minimum,
            minimizers: minimizers.map { minimizer in
                // Any value will do on the other axes; the middle stands for all.
                (0..<dimension).map { axis in
                    relevant.firstIndex(of: axis).map { minimizer[$0] }
                        ?? (ranges[axis].lowerBound + ranges[axis].upperBound) / 2
                }
            },
            source: source
        ) { point in inner.evaluate(relevant.map { point[$0] }) }
    }
}
