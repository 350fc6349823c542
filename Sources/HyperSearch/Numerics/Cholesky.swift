import RealModule

/// The Cholesky factor L of a symmetric positive definite matrix A = L Lᵀ: lower triangular, with a positive diagonal.
///
/// Every loop below runs along rows, which are contiguous.
///
/// - SeeAlso: Rasmussen and Williams, *Gaussian Processes for Machine Learning*, 2006, appendix A.4.
struct Cholesky: Sendable {
    /// L, *n*×*n*; what stands above the diagonal is meaningless.
    private var lower: Matrix

    private var order: Int { lower.rows }

    /// Factors a matrix, of which only the lower triangle is read; nil if it is not positive definite.
    ///
    /// - Complexity: *n*³/6 multiplications.
    init?(_ matrix: Matrix) {
        lower = matrix
        let order = matrix.rows
        let isPositiveDefinite = lower.elements.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return true }
            for i in 0..<order {
                let row = start + i * order
                for j in 0..<i {
                    let other = start + j * order
                    row[j] = (row[j] - dot(row, other, count: j)) / other[j]
                }
                let pivot = row[i] - dot(row, row, count: i)
                guard pivot > 0 else { return false }
                row[i] = pivot.squareRoot()
            }
            return true
        }
        guard isPositiveDefinite else { return nil }
    }

    /// log det A = 2 Σ log Lᵢᵢ.
    var logDeterminant: Double {
        (0..<order).reduce(0) { $0 + 2 * .log(lower[$1, $1]) }
    }

    /// Replaces the *n* numbers at `x` by L⁻¹ x.
    ///
    /// - Complexity: *n*²/2 multiplications.
    func solveLower(_ x: UnsafeMutablePointer<Double>) {
        lower.elements.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            for i in 0..<order {
                let row = start + i * order
                x[i] = (x[i] - dot(row, x, count: i)) / row[i]
            }
        }
    }

    /// Replaces the *n* numbers at `x` by L⁻ᵀ x.
    ///
    /// - Complexity: *n*²/2 multiplications.
    func solveUpper(_ x: UnsafeMutablePointer<Double>) {
        lower.elements.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            for i in (0..<order).reversed() {
                let row = start + i * order
                x[i] /= row[i]
                let solved = x[i]
                for j in 0..<i { x[j] -= row[j] * solved }
            }
        }
    }

    /// A⁻¹ x.
    func solve(_ x: [Double]) -> [Double] {
        var x = x
        solveLower(&x)
        solveUpper(&x)
        return x
    }

    /// A⁻¹ = L⁻ᵀ L⁻¹, *n*×*n*, of which only the lower triangle is filled.
    ///
    /// - Complexity: *n*³/3 multiplications.
    func inverse() -> Matrix {
        var columns = Matrix(rows: order, columns: order)  // row i holds column i of L⁻¹: zero before i
        var inverse = Matrix(rows: order, columns: order)
        lower.elements.withUnsafeBufferPointer { lower in
            columns.elements.withUnsafeMutableBufferPointer { columns in
                inverse.elements.withUnsafeMutableBufferPointer { inverse in
                    guard let l = lower.baseAddress, let c = columns.baseAddress, let result = inverse.baseAddress
                    else { return }
                    for i in 0..<order {
                        let column = c + i * order
                        column[i] = 1 / l[i * order + i]
                        for k in (i + 1)..<order {
                            column[k] = -dot(l + k * order + i, column + i, count: k - i) / l[k * order + k]
                        }
                    }
                    for i in 0..<order {
                        for j in 0...i {
                            result[i * order + j] = dot(c + i * order + i, c + j * order + i, count: order - i)
                        }
                    }
                }
            }
        }
        return inverse
    }
}
