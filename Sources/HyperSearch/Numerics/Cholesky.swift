import RealModule

/// The Cholesky factor L of a symmetric positive definite matrix A = L Lᵀ: lower triangular, with a positive diagonal.
///
/// Rows are contiguous and padded with zeros to whole vectors of eight. Most of the work is substitution with eight
/// right-hand sides at once, one a lane: a vector of them meets one number of L, and nothing has to be added up across lanes.
///
/// - SeeAlso: Rasmussen and Williams, *Gaussian Processes for Machine Learning*, 2006, appendix A.4.
struct Cholesky: Sendable {
    /// *n*.
    let order: Int
    /// From one row to the next: *n* rounded up to whole vectors.
    let stride: Int
    /// L below its diagonal, *n* rows of `stride`; zeros on and above the diagonal.
    private var lower: [Double]
    /// 1/Lᵢᵢ, the reciprocals of the *n* numbers on the diagonal of L.
    private var reciprocals: [Double]

    /// Factors a matrix of which only the lower triangle is read; nil if it is not positive definite.
    ///
    /// - Complexity: *n*³/6 multiplications.
    init?(_ matrix: Matrix) {
        self.init(order: matrix.rows) { row, target in
            for column in 0...row { target[column] = matrix[row, column] }
        }
    }

    /// Factors the matrix whose rows `fillRow` writes, each up to the diagonal; nil if it is not positive definite.
    init?(order: Int, fillRow: (_ row: Int, _ target: UnsafeMutablePointer<Double>) -> Void) {
        self.order = order
        stride = paddedToVectors(order)
        lower = [Double](repeating: 0, count: order * stride)
        reciprocals = [Double](repeating: 0, count: order)
        let isPositiveDefinite = withUnsafeTemporaryAllocation(of: SIMD8<Double>.self, capacity: order + 1) { buffer in
            guard let lanes = buffer.baseAddress else { return false }
            for first in Swift.stride(from: 0, to: order, by: 8) {
                let rows = first..<min(first + 8, order)
                for row in rows { withRow(row) { fillRow(row, $0) } }
                solveColumns(before: rows, lanes)
                guard factorDiagonal(rows) else { return false }
            }
            return true
        }
        guard isPositiveDefinite else { return nil }
    }

    private mutating func withRow(_ row: Int, _ body: (UnsafeMutablePointer<Double>) -> Void) {
        lower.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            body(start + row * stride)
        }
    }

    /// Solves for up to eight rows of L left of their diagonal block: L xᵢ = aᵢ, a row aᵢ of A in each lane.
    private mutating func solveColumns(before rows: Range<Int>, _ lanes: UnsafeMutablePointer<SIMD8<Double>>) {
        let first = rows.lowerBound
        lanes.update(repeating: .zero, count: first)
        let numbers = UnsafeMutableRawPointer(lanes).assumingMemoryBound(to: Double.self)
        for row in rows {
            withRow(row) { target in
                for column in 0..<first { numbers[8 * column + row - first] = target[column] }
            }
        }
        solveLower(lanes, rows: 0..<first)
        for row in rows {
            withRow(row) { target in
                for column in 0..<first { target[column] = numbers[8 * column + row - first] }
            }
        }
    }

    /// Factors the block of up to eight rows on the diagonal; false if it is not positive definite.
    private mutating func factorDiagonal(_ rows: Range<Int>) -> Bool {
        lower.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return false }
            for i in rows {
                let row = start + i * stride
                for j in rows.lowerBound..<i {
                    // From column j on the other row is zero, so what this row still holds there does not count.
                    let known = dot(row, start + j * stride, count: paddedToVectors(j))
                    row[j] = (row[j] - known) * reciprocals[j]
                }
                let entry = row[i]
                row[i] = 0
                let pivot = entry - dot(row, row, count: paddedToVectors(i))
                guard pivot > 0 else { return false }
                reciprocals[i] = 1 / pivot.squareRoot()
            }
            return true
        }
    }

    /// log det A = 2 Σ log Lᵢᵢ.
    var logDeterminant: Double {
        -reciprocals.reduce(0) { $0 + 2 * .log($1) }
    }

    /// Replaces the *n* numbers at `x` by L⁻¹ x; `stride` numbers are read, the last of which may be anything finite.
    ///
    /// - Complexity: *n*²/2 multiplications.
    func solveLower(_ x: UnsafeMutablePointer<Double>) {
        lower.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            for i in 0..<order {
                x[i] = (x[i] - dot(start + i * stride, x, count: paddedToVectors(i))) * reciprocals[i]
            }
        }
    }

    /// The same for eight right-hand sides, one in each lane of the *n* vectors at `x`.
    func solveLower(_ x: UnsafeMutablePointer<SIMD8<Double>>) {
        solveLower(x, rows: 0..<order)
    }

    /// The same with the square block of L that these rows and the equal columns make.
    private func solveLower(_ x: UnsafeMutablePointer<SIMD8<Double>>, rows: Range<Int>) {
        lower.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            // Two rows at a time, so that each vector is read half as often.
            for i in Swift.stride(from: rows.lowerBound, to: rows.upperBound - 1, by: 2) {
                let (row, next) = (start + i * stride, start + (i + 1) * stride)
                var (sum, nextSum) = (x[i], x[i + 1])
                for j in rows.lowerBound..<i {
                    let known = x[j]
                    sum -= row[j] * known
                    nextSum -= next[j] * known
                }
                sum *= reciprocals[i]
                x[i] = sum
                x[i + 1] = (nextSum - next[i] * sum) * reciprocals[i + 1]
            }
            guard !rows.count.isMultiple(of: 2), let last = rows.last else { return }
            let row = start + last * stride
            var sum = x[last]
            for j in rows.lowerBound..<last { sum -= row[j] * x[j] }
            x[last] = sum * reciprocals[last]
        }
    }

    /// L⁻ᵀ x for eight right-hand sides, with the block of L that these rows and the equal columns make.
    private func solveUpper(_ x: UnsafeMutablePointer<SIMD8<Double>>, rows: Range<Int>) {
        lower.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            for i in rows.reversed() {
                let row = start + i * stride
                let solved = x[i] * reciprocals[i]
                x[i] = solved
                for j in rows.lowerBound..<i { x[j] -= row[j] * solved }
            }
        }
    }

    /// Replaces the *n* numbers at `x` by L⁻ᵀ x.
    ///
    /// - Complexity: *n*²/2 multiplications.
    func solveUpper(_ x: UnsafeMutablePointer<Double>) {
        lower.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            for i in (0..<order).reversed() {
                let row = start + i * stride
                let solved = x[i] * reciprocals[i]
                x[i] = solved
                for j in 0..<i { x[j] -= row[j] * solved }
            }
        }
    }

    /// A⁻¹ x, followed by zeros up to `stride`.
    func solve(_ x: [Double]) -> [Double] {
        var x = x + [Double](repeating: 0, count: stride - order)
        x.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            solveLower(start)
            solveUpper(start)
        }
        return x
    }

    /// A⁻¹ in *n* rows of `stride`, of which only the lower triangle is filled: L Lᵀ x = e for eight unit vectors at a time.
    ///
    /// - Complexity: *n*³/3 multiplications.
    func inverse() -> [Double] {
        withUnsafeTemporaryAllocation(of: SIMD8<Double>.self, capacity: order + 1) { buffer in
            guard let lanes = buffer.baseAddress else { return [] }
            var inverse = [Double](repeating: 0, count: order * stride)
            for first in Swift.stride(from: 0, to: order, by: 8) {
                let rows = first..<order
                for row in rows { lanes[row] = .zero }
                for row in first..<min(first + 8, order) { lanes[row][row - first] = 1 }
                solveLower(lanes, rows: rows)
                solveUpper(lanes, rows: rows)
                inverse.withUnsafeMutableBytes { bytes in
                    for row in rows {
                        bytes.storeBytes(
                            of: lanes[row], toByteOffset: 8 * (row * stride + first), as: SIMD8<Double>.self)
                    }
                }
            }
            return inverse
        }
    }
}

/// The least multiple of eight that is not below a count.
func paddedToVectors(_ count: Int) -> Int { (count + 7) & ~7 }
