import RealModule

/// What TPE keeps between proposals of the same parameters, so that a new trial costs little more than its own work.
///
/// A row is an observed trial that has all the parameters; rows are numbered as trials end. Each has a kernel of the density
/// g, which is left out while the trial is on the better side. The density l is small and refitted whenever its trials
/// change.
struct TPEMemory: Sendable {
    /// The parameters proposed together.
    let parameters: [Parameter]

    private let options: ParzenOptions
    private var cursor: HistoryCursor
    /// The trial of each row.
    private var numbers: [Int] = []
    /// The rows in the order of their trials.
    private var rows: [Int] = []
    private var isBelow: [Bool] = []
    private var below: [Int] = []
    private var axes: [TPEAxis]
    /// The first continuous parameter, in whose order the kernels are kept.
    private let spine: Int?
    /// The kernel of g of each row.
    private var places: [Int] = []
    /// The density l.
    private var goodEstimator: ParzenEstimator
    /// The density l, as it is drawn from.
    private var drawing: ParzenSampling
    private var good: PackedKernels
    private var rest: PackedKernels
    private var restWeights: [Double] = []

    /// Makes an empty memory.
    init(parameters: [Parameter], options: ParzenOptions, cursor: HistoryCursor = HistoryCursor()) {
        self.parameters = parameters
        self.options = options
        self.cursor = cursor
        (axes, rest) = Self.empty(parameters)
        spine = axes.firstIndex(where: \.isContinuous)
        good = rest
        goodEstimator = ParzenEstimator(
            parameters: parameters, observations: parameters.map { _ in [] }, options: options)
        drawing = ParzenSampling(goodEstimator)
        refitGood()
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
        kernels.insert(at: 0)
        for axis in axes.indices { axes[axis].setPrior(in: &kernels) }
        kernels.setConstant(axes.reduce(0) { $0 + $1.priorConstant }, of: 0)
        return (axes, kernels)
    }

    /// Draws candidates from l and chooses the best; nil if that hangs on the last bits of a space with steps or choices.
    ///
    /// `better` are the numbers of the better trials in ascending order; `liars` in flight count as bad. The candidates are
    /// returned too.
    mutating func propose(
        _ candidates: Int, _ history: History, better: [Int], liars: [RunningTrial], weights: inout MixtureWeights,
        using random: inout RandomState
    ) -> (points: [[Double]], chosen: Int?) {
        let new = absorb(history)
        part(better, new: new)
        guard !liars.isEmpty else { return propose(candidates, &weights, &random) }
        // Those in flight are forgotten again: they may fail.
        var memory = self
        let lies = liars.compactMap { memory.append($0.number, $0.assignmentsAndProposals) }
        memory.part(better, new: lies)
        return memory.propose(candidates, &weights, &random)
    }

    private mutating func propose(
        _ candidates: Int, _ weights: inout MixtureWeights, _ random: inout RandomState
    ) -> (points: [[Double]], chosen: Int?) {
        restWeights = weights.of(numbers.count - below.count)
        var kernels: [Int] = []
        kernels.reserveCapacity(rows.count)
        for row in rows where !isBelow[row] { kernels.append(places[row]) }
        rest.setWeights(restWeights, kernels: kernels)
        let points = drawing.draw(candidates, using: &random)
        guard var packed = packed(points) else { return (points, nil) }
        fillColumns(&packed, points, observations: below.count)
        let logGood = packed.indices.map { point in
            var sum = PackedKernels.PartialSum()
            good.add(good.vectors, at: packed, point, to: &sum)
            return good.logDensity(sum) ?? .nan
        }
        fillColumns(&packed, points, observations: numbers.count - below.count)
        let leaders = DensityRace(logGood: logGood, points: packed, rest: rest).leaders()
        return (points, leaders.flatMap { best(of: $0, points) })
    }

    /// The continuous coordinates of points; nil if one is outside of its range, where there is no density.
    private func packed(_ points: [[Double]]) -> PackedPoints? {
        var packed = PackedPoints(count: points.count)
        for point in points {
            for axis in axes.indices where axes[axis].isContinuous {
                guard let position = axes[axis].position(of: point[axis]) else { return nil }
                packed.positions.append(position)
            }
        }
        return packed
    }

    /// Looks up the columns of every point along the parameters with a table, for a mixture of so many observations.
    private mutating func fillColumns(_ packed: inout PackedPoints, _ points: [[Double]], observations: Int) {
        packed.columns.removeAll(keepingCapacity: true)
        packed.offsets.removeAll(keepingCapacity: true)
        for point in points {
            for axis in axes.indices where !axes[axis].isContinuous {
                packed.offsets.append(packed.columns.count)
                packed.columns += axes[axis].column(
                    of: point[axis], observations: observations, priorWeight: options.priorWeight)
            }
        }
    }

    /// Decides between points to the last bit, the first of equals; nil if they differ and a parameter is not continuous.
    private func best(of leaders: [Int], _ points: [[Double]]) -> Int? {
        var rivals: [Int] = []
        for leader in leaders where !rivals.contains(where: { points[$0] == points[leader] }) { rivals.append(leader) }
        guard rivals.count > 1 else { return rivals.first }
        guard axes.allSatisfy(\.isContinuous) else { return nil }
        let logGood = goodEstimator.logDensity(at: rivals.map { points[$0] })
        let scores = zip(logGood, rivals).map { $0 - logRest(at: points[$1]) }
        return scores.max().flatMap(scores.firstIndex(of:)).map { rivals[$0] }
    }

    /// log g at a point of continuous parameters, to the last bit of Optuna's.
    private func logRest(at point: [Double]) -> Double {
        let positions = zip(axes, point).map { $0.position(of: $1) ?? $1 }
        let count = numbers.count - below.count
        let central = axes.reduce(0) { $0 + $1.centralCount(count, isBelow) }
        var terms = [Double](repeating: -.infinity, count: count + 1)
        for kernel in rest.visible(from: positions) {
            let row = kernel == 0 ? nil : spine.map { axes[$0].row(at: kernel - 1) }
            let term = row.map { row in rank(of: numbers[row]) - below.count { numbers[$0] < numbers[row] } } ?? count
            let densities = zip(axes, positions).map { axis, position in
                axis.logDensity(at: position, ofRow: row, inLargeArray: central >= ErrorFunction.largeArray)
            }
            terms[term] = PairwiseSum.sum(densities) + .log(restWeights[term])
        }
        return ParzenEstimator.logSum(terms)
    }

    /// Takes in the trials that have ended since and returns their rows.
    private mutating func absorb(_ history: History) -> [Int] {
        let (restarts, trials) = cursor.advance(in: history)
        var ended = trials.filter { !$0.isFailed }
        if restarts {
            let unknown = ended.filter { row(of: $0.number) == nil }
            if ended.count - unknown.count == numbers.count {
                ended = unknown
            } else {
                self = TPEMemory(parameters: parameters, options: options, cursor: cursor)
            }
        }
        return ended.compactMap { append($0.number, $0.assignments) }
    }

    /// Adds a row and returns it; nil if the trial has not all the parameters.
    private mutating func append(_ number: Int, _ assignments: Assignments) -> Int? {
        guard let coordinates = TPESplit.coordinates(of: assignments, along: parameters) else { return nil }
        let row = numbers.count
        rows.insert(row, at: rank(of: number))
        numbers.append(number)
        isBelow.append(false)
        var place = row + 1
        for axis in axes.indices {
            let rank = axes[axis].append(coordinates[axis])
            if axis == spine { place = rank + 1 }
        }
        for row in places.indices where places[row] >= place { places[row] += 1 }
        places.append(place)
        rest.insert(at: place)
        return row
    }

    /// Moves rows between the sides and refits what has changed.
    private mutating func part(_ better: [Int], new: [Int]) {
        let good = better.compactMap(row(of:))
        var moved = new
        let isStale = good != below
        if isStale {
            for row in below { isBelow[row] = false }
            for row in good { isBelow[row] = true }
            moved += below.filter { !isBelow[$0] } + good.filter { !below.contains($0) }
            below = good
        }
        if refit(moved) || isStale { refitGood() }
    }

    /// The place of the first row in the order of their trials whose number is not smaller.
    private func rank(of number: Int) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if numbers[rows[middle]] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func row(of number: Int) -> Int? {
        let rank = rank(of: number)
        return rank < rows.count && numbers[rows[rank]] == number ? rows[rank] : nil
    }

    /// Refits g after rows have come or changed sides; true if l must be refitted too.
    private mutating func refit(_ moved: [Int]) -> Bool {
        var changed = moved
        var refersToEmptiedTable = false
        for axis in axes.indices {
            let empties = axes[axis].refit(
                moved: moved, rows, isBelow, count: numbers.count - below.count, options, &rest, places: places,
                changed: &changed)
            if empties { refersToEmptiedTable = true }
        }
        if refersToEmptiedTable { rest.setConstant(axes.reduce(0) { $0 + $1.priorConstant }, of: 0) }
        for row in changed {
            if isBelow[row] {
                rest.leaveOut(places[row])
            } else {
                rest.setConstant(axes.reduce(0) { $0 + $1.constants[row] }, of: places[row])
            }
        }
        return refersToEmptiedTable
    }

    private mutating func refitGood() {
        let estimator = ParzenEstimator(
            parameters: parameters, observations: axes.map { axis in below.map { axis.coordinates[$0] } },
            options: options)
        goodEstimator = estimator
        drawing = ParzenSampling(estimator)
        good = PackedKernels(continuous: rest.continuous, tabular: rest.tabular)
        for kernel in estimator.weights.indices {
            // As in g, the prior comes first.
            let source = kernel == 0 ? below.count : kernel - 1
            good.insert(at: kernel)
            var constant = 0.0
            for (axis, kernels) in zip(axes.indices, estimator.axes) {
                constant += axes[axis].place(kernels, source, isPrior: kernel == 0, as: kernel, in: &good)
            }
            good.setConstant(constant, of: kernel)
        }
        good.setWeights(estimator.weights, kernels: Array(1..<good.count))
    }
}
