import RealModule

/// What ``TPEMemory`` keeps along one parameter: the observations in order, and the widths of their kernels.
struct TPEAxis: Sendable {
    /// The coordinate of each row.
    private(set) var coordinates: [Double] = []
    /// What the kernel of each row adds to its constant.
    private var constants: [Double] = []
    /// What the prior adds to its constant.
    private(set) var priorConstant = 0.0

    private let numeric: NumericAxis?
    private let choices: Int
    /// The place among the continuous parameters, or among those with a table.
    private let index: Int
    private var table: CellTable?
    /// The means, and the rows in their order.
    private var mu: [Double] = []
    private var order: [Int] = []
    private var hasTies = false
    private var sigma: [Double] = []
    /// The constants of the kernels, and their log masses as Optuna computes them in large arrays; NaN if not yet needed.
    private var kernelConstants = KernelConstants()
    private var largeMasses: [Double] = []
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

    /// A coordinate on the scale of the densities.
    func position(of coordinate: Double) -> Double {
        numeric?.position(of: coordinate) ?? coordinate
    }

    /// Places the prior in kernel 0.
    mutating func setPrior(in kernels: inout PackedKernels) {
        guard let numeric else {
            kernels.setClass(choices, along: index, of: 0)
            return
        }
        priorConstant = place(
            mu: 0.5 * (numeric.low + numeric.high), sigma: numeric.high - numeric.low, numeric, 0, in: &kernels)
    }

    /// Places a kernel of a fitted estimator and returns what it adds to the constant.
    mutating func place(
        _ kernels: ParzenEstimator.Axis, _ kernel: Int, isPrior: Bool, in packed: inout PackedKernels
    ) -> Double {
        switch kernels {
        case .categorical(let rows):
            // The observed choice is the likeliest one of its row; the prior has a class of its own.
            let likeliest = rows[kernel].indices.max { rows[kernel][$0] < rows[kernel][$1] } ?? 0
            packed.setClass(isPrior ? choices : likeliest, along: index, of: kernel)
            return 0
        case .numeric(let normals):
            guard let numeric else { return 0 }
            return place(mu: normals.mu[kernel], sigma: normals.sigma[kernel], numeric, kernel, in: &packed)
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

    /// Adds a row.
    mutating func append(_ coordinate: Double, to kernels: inout PackedKernels) {
        let row = coordinates.count
        coordinates.append(coordinate)
        constants.append(0)
        guard let numeric else {
            kernels.setClass(Int(coordinate), along: index, of: row + 1)
            return
        }
        let position = numeric.position(of: coordinate)
        mu.append(position)
        sigma.append(.nan)
        largeMasses.append(.nan)
        kernelConstants.append(mu: position, sigma: .nan, numeric)
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if mu[order[middle]] < position { low = middle + 1 } else { high = middle }
        }
        if low < order.count, mu[order[low]] == position { hasTies = true }
        order.insert(row, at: low)
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

    /// Sets the width of the narrowest kernels; true if that empties a table that other kernels refer to.
    mutating func setNarrowest(_ options: ParzenOptions, _ count: Int, _ kernels: inout PackedKernels) -> Bool {
        guard let numeric else { return false }
        let width = options.narrowest(numeric.high - numeric.low, count)
        guard width != narrowest else { return false }
        narrowest = width
        guard let step = numeric.step else { return false }
        // Most kernels are about to change; the classes of their old widths would only fill the table.
        table = CellTable(numeric, step: step)
        for row in sigma.indices { sigma[row] = .nan }
        setPrior(in: &kernels)
        return true
    }

    /// Widens or narrows the kernels of the rows that are not below.
    mutating func refit(_ isBelow: [Bool], _ options: ParzenOptions, _ kernels: inout PackedKernels) {
        guard let numeric else { return }
        let rows: [Int]
        if hasTies {
            let above = mu.indices.filter { !isBelow[$0] }
            rows = Argsort.generic(above.map { mu[$0] }).map { above[$0] }
        } else {
            rows = order.filter { !isBelow[$0] }
        }
        for (rank, row) in rows.enumerated() {
            let left = rank > 0 ? mu[rows[rank - 1]] : nil
            let right = rank + 1 < rows.count ? mu[rows[rank + 1]] : nil
            let width = options.width(
                at: mu[row], left, right, numeric.low, numeric.high, narrowest: narrowest)
            guard width != sigma[row] else { continue }
            sigma[row] = width
            largeMasses[row] = .nan
            constants[row] = place(mu: mu[row], sigma: width, numeric, row + 1, in: &kernels)
            if table == nil { kernelConstants.set(row, mu: mu[row], sigma: width, numeric) }
        }
    }

    /// Adds what the kernel of each row adds to its constant.
    func addConstants(to sums: inout [Double]) {
        for row in sums.indices { sums[row] += constants[row] }
    }

    /// How many kernels of the density g contain their mean in the range, the prior among them.
    func centralCount(_ isBelow: [Bool]) -> Int {
        mu.indices.reduce(1) { count, row in
            let isCentral = !isBelow[row] && TruncatedNormal.isCentral(kernelConstants.a[row], kernelConstants.b[row])
            return isCentral ? count + 1 : count
        }
    }

    /// The kernels of the density g along this continuous parameter, the prior last, and their constants.
    mutating func fittedKernels(
        _ isBelow: [Bool], inLargeArray: Bool
    ) -> (ParzenEstimator.NormalKernels, KernelConstants)? {
        guard let numeric, table == nil else { return nil }
        var (means, widths): ([Double], [Double]) = ([], [])
        var fitted = KernelConstants()
        for row in mu.indices where !isBelow[row] {
            means.append(mu[row])
            widths.append(sigma[row])
            if inLargeArray, largeMasses[row].isNaN {
                largeMasses[row] = TruncatedNormal.logMass(
                    kernelConstants.a[row], kernelConstants.b[row], inLargeArray: true)
            }
            fitted.append(kernelConstants, row, logMass: inLargeArray ? largeMasses[row] : kernelConstants.logMass[row])
        }
        means.append(0.5 * (numeric.low + numeric.high))
        widths.append(numeric.high - numeric.low)
        fitted.append(mu: means[means.count - 1], sigma: widths[widths.count - 1], numeric, inLargeArray: inLargeArray)
        return (
            ParzenEstimator.NormalKernels(mu: means, sigma: widths, low: numeric.low, high: numeric.high), fitted
        )
    }
}
