import RealModule

/// What TPE keeps between proposals of the same parameters, so that a new trial costs little more than its own work.
///
/// Row *r* is the *r*-th observed trial that has all the parameters; kernel *r* + 1 of the density g belongs to it and is
/// left out while the trial is on the better side. Kernel 0 of g is the prior. The density l is small and refitted whenever
/// its trials change.
struct TPEMemory: Sendable {
    /// The parameters proposed together.
    let parameters: [Parameter]

    private let options: ParzenOptions
    private var cursor = HistoryCursor()
    private var numbers: [Int] = []
    private var isBelow: [Bool] = []
    private var below: [Int] = []
    private var axes: [TPEAxis]
    /// The density l.
    private var goodEstimator: ParzenEstimator
    /// The density l, as it is drawn from.
    private var drawing: ParzenSampling
    private var good: PackedKernels
    private var rest: PackedKernels

    /// Makes an empty memory.
    init(parameters: [Parameter], options: ParzenOptions) {
        self.parameters = parameters
        self.options = options
        (axes, rest) = Self.empty(parameters)
        good = rest
        goodEstimator = ParzenEstimator(
            parameters: parameters, observations: parameters.map { _ in [] }, options: options)
        drawing = ParzenSampling(goodEstimator)
    }

    private static func empty(_ parameters: [Parameter]) -> ([TPEAxis], PackedKernels) {
        var axes: [TPEAxis] = []
        var (continuous, tabular) = (0, 0)
        for parameter in parameters {
            let axis = TPEAxis(parameter.domain, continuous: continuous, tabular: tabular)
            if axis.isContinuous { continuous += 1 } else { tabular += 1 }
            axes.append(axis)
        }
        var kernels = PackedKernels(continuous: continuous, tabular: tabular)
        kernels.append()
        for axis in axes.indices { axes[axis].setPrior(in: &kernels) }
        kernels.setConstant(axes.reduce(0) { $0 + $1.priorConstant }, of: 0)
        return (axes, kernels)
    }

    /// Draws candidates from l and chooses the best; nil if that hangs on the last bits of a space with steps or choices.
    ///
    /// `better` are the numbers of the better trials in ascending order. The candidates are returned too.
    mutating func propose(
        _ candidates: Int, _ history: History, better: [Int], using random: inout RandomState
    ) -> (points: [Double], chosen: Int?) {
        absorb(history)
        part(better)
        let points = drawing.draw(candidates, using: &random)
        let dimensions = parameters.count
        var (positions, columns): ([Double], [Double]) = ([], [])
        var offsets: [Int] = []
        positions.reserveCapacity(points.count)
        for point in 0..<candidates {
            for axis in 0..<dimensions where axes[axis].isContinuous {
                positions.append(axes[axis].position(of: points[point * dimensions + axis]))
            }
        }
        fillColumns(points, candidates, below.count, &columns, &offsets)
        let goodDensities = good.logDensities(candidates, positions, columns: columns, offsets: offsets)
        fillColumns(points, candidates, numbers.count - below.count, &columns, &offsets)
        let restDensities = rest.logDensities(candidates, positions, columns: columns, offsets: offsets)
        let scores = zip(goodDensities, restDensities).map(-)
        guard scores.allSatisfy(\.isFinite) else { return (points, nil) }
        let rivals = Self.rivals(scores, points, dimensions)
        return (points, rivals.count == 1 ? rivals[0] : best(of: rivals, points))
    }

    /// The first of each of the points that come within 1e-8 of the largest score.
    private static func rivals(_ scores: [Double], _ points: [Double], _ dimensions: Int) -> [Int] {
        let least = (scores.max() ?? 0) - 1e-8
        var rivals: [Int] = []
        for index in scores.indices where scores[index] >= least {
            let isKnown = rivals.contains { rival in
                (0..<dimensions).allSatisfy { points[rival * dimensions + $0] == points[index * dimensions + $0] }
            }
            if !isKnown { rivals.append(index) }
        }
        return rivals
    }

    /// Decides between candidates by their log densities to the last bit; nil if some parameter is not continuous.
    private mutating func best(of rivals: [Int], _ points: [Double]) -> Int? {
        let inLargeArray = axes.reduce(0) { $0 + $1.centralCount(isBelow) } >= ErrorFunction.largeArray
        var (kernels, constants): ([ParzenEstimator.Axis], [KernelConstants]) = ([], [])
        for axis in axes.indices {
            guard let fitted = axes[axis].fittedKernels(isBelow, inLargeArray: inLargeArray) else { return nil }
            kernels.append(.numeric(fitted.0))
            constants.append(fitted.1)
        }
        let weights = options.mixtureWeights(numbers.count - below.count)
        let estimator = ParzenEstimator(parameters: parameters, weights: weights, axes: kernels)
        let coordinates = rivals.map { rival in
            Array(points[(rival * parameters.count)..<((rival + 1) * parameters.count)])
        }
        let logGood = goodEstimator.logDensity(at: coordinates)
        let logRest = estimator.logDensity(at: coordinates, constants: constants)
        let scores = zip(logGood, logRest).map(-)
        return scores.max().flatMap(scores.firstIndex(of:)).map { rivals[$0] }
    }

    /// Looks up the columns of every point along the parameters with a table, for a mixture of `count` observations.
    private mutating func fillColumns(
        _ points: [Double], _ candidates: Int, _ count: Int, _ columns: inout [Double], _ offsets: inout [Int]
    ) {
        columns.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        for point in 0..<candidates {
            for axis in axes.indices where !axes[axis].isContinuous {
                offsets.append(columns.count)
                columns += axes[axis].column(
                    of: points[point * parameters.count + axis], observations: count, priorWeight: options.priorWeight)
            }
        }
    }

    /// Takes in the trials that have ended since.
    private mutating func absorb(_ history: History) {
        let (restarts, trials) = cursor.advance(in: history)
        if restarts {
            (axes, rest) = Self.empty(parameters)
            (numbers, isBelow, below) = ([], [], [])
            refitGood()
        }
        for trial in trials where !trial.isFailed {
            guard let coordinates = TPESplit.coordinates(of: trial.assignments, along: parameters) else { continue }
            numbers.append(trial.number)
            isBelow.append(false)
            rest.append()
            for axis in axes.indices { axes[axis].append(coordinates[axis], to: &rest) }
        }
    }

    /// Moves rows between the sides and refits what has changed.
    private mutating func part(_ better: [Int]) {
        let rows = better.compactMap(row(of:))
        var isStale = rows != below
        for axis in axes.indices where axes[axis].setNarrowest(options, numbers.count - rows.count, &rest) {
            isStale = true
        }
        if isStale {
            for row in below { isBelow[row] = false }
            for row in rows { isBelow[row] = true }
            below = rows
            refitGood()
        }
        for axis in axes.indices { axes[axis].refit(isBelow, options, &rest) }
        updateWeightsAndConstants()
    }

    private func row(of number: Int) -> Int? {
        var (low, high) = (0, numbers.count)
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < numbers.count && numbers[low] == number ? low : nil
    }

    private mutating func refitGood() {
        let estimator = ParzenEstimator(
            parameters: parameters, observations: axes.map { axis in below.map { axis.coordinates[$0] } },
            options: options)
        goodEstimator = estimator
        drawing = ParzenSampling(estimator)
        good = PackedKernels(continuous: rest.continuous, tabular: rest.tabular)
        for kernel in estimator.weights.indices {
            good.append()
            good.setWeight(estimator.weights[kernel], of: kernel)
            var constant = 0.0
            for (axis, kernels) in zip(axes.indices, estimator.axes) {
                constant += axes[axis].place(kernels, kernel, isPrior: kernel == below.count, in: &good)
            }
            good.setConstant(constant, of: kernel)
        }
    }

    private mutating func updateWeightsAndConstants() {
        let weights = options.mixtureWeights(numbers.count - below.count)
        rest.setWeight(weights[weights.count - 1], of: 0)
        var constants = [Double](repeating: 0, count: numbers.count)
        for axis in axes.indices { axes[axis].addConstants(to: &constants) }
        var position = 0
        for row in numbers.indices {
            if isBelow[row] {
                rest.setConstant(-.infinity, of: row + 1)
            } else {
                rest.setWeight(weights[position], of: row + 1)
                rest.setConstant(constants[row], of: row + 1)
                position += 1
            }
        }
    }
}
