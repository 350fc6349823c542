/// Log probabilities of the cells of a stepped parameter under its kernels, computed once for equal kernels.
///
/// Observations on a grid of steps repeat, so few kernels differ: a kernel's class stands for its mean and width.
struct CellTable: Sendable {
    private let axis: NumericAxis
    private let step: Double
    private var kernels: [SIMD2<Double>] = []
    private var wholes: [Double] = []
    private var index: [SIMD2<Double>: Int] = [:]
    /// The log probability of a cell under each class so far, by the value in the middle of the cell.
    private var columns: [Double: [Double]] = [:]

    /// Makes an empty table.
    init(_ axis: NumericAxis, step: Double) {
        self.axis = axis
        self.step = step
    }

    /// The class of a kernel.
    mutating func classOf(mu: Double, sigma: Double) -> Int {
        let kernel = SIMD2(mu, sigma)
        if let known = index[kernel] { return known }
        index[kernel] = kernels.count
        kernels.append(kernel)
        wholes.append(TruncatedNormal.logMass((axis.low - mu) / sigma, (axis.high - mu) / sigma))
        return kernels.count - 1
    }

    /// The log probabilities of the cell around a value, class by class.
    mutating func column(of value: Double) -> [Double] {
        // A table of every cell of a fine grid would not pay for its memory.
        if columns.count * kernels.count > 1 << 18 { columns = [:] }
        var column = columns[value] ?? []
        if column.count < kernels.count {
            let left = axis.position(of: value - step / 2)
            let right = axis.position(of: value + step / 2)
            for known in column.count..<kernels.count {
                let (mu, sigma) = (kernels[known][0], kernels[known][1])
                column.append(TruncatedNormal.logMass((left - mu) / sigma, (right - mu) / sigma) - wholes[known])
            }
            columns[value] = column
        }
        return column
    }
}
