import RealModule

/// What ``TPEMemory`` keeps along one parameter: the observations in order, and the widths of their kernels.
struct TPEAxis: Sendable {
    /// The coordinate of each row.
    private(set) var coordinates: [Double] = []
    /// What the kernel of each row adds to its constant.
    private(set) var constants: [Double] = []
    /// What the prior adds to its constant.
    private(set) var priorConstant = 0.0

    private let numeric: NumericAxis?
    private let choices: Int
    /// The place among the continuous parameters, or among those with a table.
    private let index: Int
    private var table: CellTable?
    /// The means, the widths, and the rows in the order of the means.
    private var mu: [Double] = []
    private var sigma: [Double] = []
    private var order: [Int] = []
    private var hasTies = false
    /// The rows whose mean is not within the range; there may be some if its bounds have changed or trials were enqueued.
    private var outside: [Int] = []
    private var narrowest = Double.nan

    /// Makes an empty axis.
    init(_ domain: Domain, continuous: Int, tabular: Int) {
        if case .categorical(let choices) = domain {
            numeric = nil
            self.choices = choices.count
            index = tabular
        } else {
            let axis = NumericAxis(domain)
            numeric = axis
            choices = 0
            table = axis.step.map { CellTable(axis, step: $0) }
            index = axis.step == nil ? continuous : tabular
        }
    }

    /// Whether the parameter is a real number, and not one of a table's cells or choices.
    var isContinuous: Bool { numeric != nil && table == nil }

    /// A coordinate on the scale of the densities; nil if it is not within their range.
    func position(of coordinate: Double) -> Double? {
        guard let numeric else { return coordinate }
        let position = numeric.position(of: coordinate)
        return numeric.low <= position && position <= numeric.high ? position : nil
    }

    /// Places the prior in kernel 0.
    mutating func setPrior(in kernels: inout PackedKernels) {
        guard let numeric else {
            kernels.setClass(choices, along: index, of: 0)
            return
        }
        priorConstant = place(mu: numeric.middle, sigma: numeric.high - numeric.low, numeric, 0, in: &kernels)
    }

    /// Places a kernel of a fitted estimator and returns what it adds to the constant.
    mutating func place(
        _ kernels: ParzenEstimator.Axis, _ kernel: Int, isPrior: Bool, as packed: Int, in target: inout PackedKernels
    ) -> Double {
        switch kernels {
        case .categorical(let rows):
            // The observed choice is the likeliest one of its row; the prior has a class of its own.
            let likeliest = rows[kernel].indices.max { rows[kernel][$0] < rows[kernel][$1] } ?? 0
            target.setClass(isPrior ? choices : likeliest, along: index, of: packed)
            return 0
        case .numeric(let normals):
            guard let numeric else { return 0 }
            return place(mu: normals.mu[kernel], sigma: normals.sigma[kernel], numeric, packed, in: &target)
        }
    }

    private mutating func place(
        mu: Double, sigma: Double, _ numeric: NumericAxis, _ kernel: Int, in kernels: inout PackedKernels
    ) -> Double {
        if let kernelClass = table?.classOf(mu: mu, sigma: sigma) {
            kernels.setClass(kernelClass, along: index, of: kernel)
            return 0
        }
        kernels.setShape(mu: mu, sigma: sigma, along: index, of: kernel)
        return -Normal.logNormaliser - .log(sigma)
            - TruncatedNormal.logMass((numeric.low - mu) / sigma, (numeric.high - mu) / sigma)
    }

    /// Adds a row and returns its place in the order of the means; the last of a parameter with choices.
    mutating func append(_ coordinate: Double) -> Int {
        let row = coordinates.count
        coordinates.append(coordinate)
        constants.append(0)
        guard let numeric else { return row }
        let position = numeric.position(of: coordinate)
        mu.append(position)
        sigma.append(.nan)
        if !(numeric.low <= position && position < numeric.high) { outside.append(row) }
        let rank = rank(of: position)
        if rank < order.count, mu[order[rank]] == position { hasTies = true }
        order.insert(row, at: rank)
        return rank
    }

    /// The row at a place in the order of the means.
    func row(at rank: Int) -> Int { order[rank] }

    /// The place of the first mean in order that is not below a position.
    private func rank(of position: Double) -> Int {
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if mu[order[middle]] < position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The log probabilities of a value under each class of kernels, for a mixture of so many observations.
    mutating func column(of coordinate: Double, observations: Int, priorWeight: Double) -> [Double] {
        if let column = table?.column(of: coordinate) { return column }
        let rest = priorWeight / Double(observations + 1)
        let sum = rest * Double(choices) + 1
        var column = [Double](repeating: .log(rest / sum), count: choices)
        column[Int(coordinate)] = .log((rest + 1) / sum)
        return column + [-.log(Double(choices))]
    }

    /// Widens or narrows the kernels of the rows that are not below and adds to `changed` which have changed.
    ///
    /// `places` are the kernels of the rows.
    /// Only the neighbours of rows that are new or have changed sides need a look, unless the narrowest width is another one
    /// or rows are equal: their order hangs on all others. True if kernels below refer to a table that has been emptied.
    mutating func refit(
        moved: [Int], _ rows: [Int], _ isBelow: [Bool], count: Int, _ options: ParzenOptions,
        _ kernels: inout PackedKernels, places: [Int], changed: inout [Int]
    ) -> Bool {
        guard let numeric else {
            for row in moved { kernels.setClass(Int(coordinates[row]), along: index, of: places[row]) }
            return false
        }
        let width = options.narrowest(numeric.high - numeric.low, count)
        let isNarrower = width != narrowest
        narrowest = width
        let emptiesTable = isNarrower && table != nil
        if emptiesTable, let step = numeric.step {
            // Most kernels are about to change; the classes of their old widths would only fill the table.
            table = CellTable(numeric, step: step)
            for row in sigma.indices { sigma[row] = .nan }
            setPrior(in: &kernels)
        }
        if isNarrower || hasTies {
            var rows = (hasTies ? rows : order).filter { !isBelow[$0] }
            if hasTies { rows = Argsort.generic(rows.map { mu[$0] }).map { rows[$0] } }
            for rank in rows.indices {
                let left = rank > 0 ? rows[rank - 1] : nil
                let right = rank + 1 < rows.count ? rows[rank + 1] : nil
                refit(rows[rank], left: left, right: right, numeric, options, &kernels, places, &changed)
            }
        } else {
            for row in moved {
                let rank = rank(of: mu[row])
                let left = neighbour(of: rank, -1, isBelow)
                let right = neighbour(of: rank, 1, isBelow)
                for rank in [left, isBelow[row] ? nil : rank, right] {
                    guard let rank else { continue }
                    refit(
                        order[rank], left: neighbour(of: rank, -1, isBelow).map { order[$0] },
                        right: neighbour(of: rank, 1, isBelow).map { order[$0] }, numeric, options, &kernels, places,
                        &changed)
                }
            }
        }
        return emptiesTable
    }

    /// The next rank in a direction whose row is not below.
    private func neighbour(of rank: Int, _ direction: Int, _ isBelow: [Bool]) -> Int? {
        var next = rank + direction
        while order.indices.contains(next), isBelow[order[next]] { next += direction }
        return order.indices.contains(next) ? next : nil
    }

    private mutating func refit(
        _ row: Int, left: Int?, right: Int?, _ numeric: NumericAxis, _ options: ParzenOptions,
        _ kernels: inout PackedKernels, _ places: [Int], _ changed: inout [Int]
    ) {
        let width = options.width(
            at: mu[row], left.map { mu[$0] }, right.map { mu[$0] }, numeric.low, numeric.high, narrowest: narrowest)
        guard width != sigma[row] else { return }
        sigma[row] = width
        constants[row] = place(mu: mu[row], sigma: width, numeric, places[row], in: &kernels)
        changed.append(row)
    }

    /// How many kernels of `count` rows that are not below, and of the prior, contain their mean in the range.
    func centralCount(_ count: Int, _ isBelow: [Bool]) -> Int {
        count + 1 - outside.count { !isBelow[$0] }
    }

    /// The log density of the kernel of a row, or of the prior, at a position along this continuous parameter.
    ///
    /// To the last bit of Optuna's; `inLargeArray` as in ``TruncatedNormal/logMass(_:_:inLargeArray:)``.
    func logDensity(at position: Double, ofRow row: Int?, inLargeArray: Bool) -> Double {
        guard let numeric else { return 0 }
        let mean = row.map { mu[$0] } ?? numeric.middle
        let width = row.map { sigma[$0] } ?? numeric.high - numeric.low
        let (a, b) = ((numeric.low - mean) / width, (numeric.high - mean) / width)
        return TruncatedNormal.logDensity(
            z: (position - mean) / width, a: a, b: b,
            logMass: TruncatedNormal.logMass(a, b, inLargeArray: inLargeArray), logSigma: .log(width))
    }
}

extension NumericAxis {
    /// The mean of the prior.
    fileprivate var middle: Double { 0.5 * (low + high) }
}
