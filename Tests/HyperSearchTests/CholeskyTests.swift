import Testing

@testable import HyperSearch

@Suite("Cholesky factorisation")
struct CholeskyTests {
    /// Bᵀ B + I for a fixed B: positive definite, of an order that is no multiple of the vector width.
    static func example(order: Int) -> Matrix {
        var random = RandomState(seed: 1)
        let rows = (0..<order).map { _ in (0..<order).map { _ in random.double() } }
        var matrix = Matrix(rows: order, columns: order)
        for i in 0..<order {
            for j in 0..<order {
                matrix[i, j] = (0..<order).reduce(i == j ? 1 : 0) { $0 + rows[$1][i] * rows[$1][j] }
            }
        }
        return matrix
    }

    @Test("the solution of A x = b gives b again", arguments: [1, 2, 7, 8, 9, 30])
    func solve(order: Int) throws {
        let matrix = Self.example(order: order)
        let right = (0..<order).map { Double($0) - 2 }
        let solution = try #require(Cholesky(matrix)).solve(right)
        for i in 0..<order {
            let product = (0..<order).reduce(0) { $0 + matrix[i, $1] * solution[$1] }
            #expect(abs(product - right[i]) < 1e-11)
        }
    }

    @Test("A A⁻¹ is the identity", arguments: [1, 3, 8, 21])
    func inverse(order: Int) throws {
        let matrix = Self.example(order: order)
        let factor = try #require(Cholesky(matrix))
        let inverse = factor.inverse()
        for i in 0..<order {
            for j in 0..<order {
                let product = (0..<order).reduce(0) {
                    $0 + matrix[i, $1] * inverse[max($1, j) * factor.stride + min($1, j)]
                }
                #expect(abs(product - (i == j ? 1 : 0)) < 1e-11)
            }
        }
    }

    @Test("the determinant of [[4, 2], [2, 3]] is 8")
    func determinant() throws {
        let factor = try #require(Cholesky(Matrix([[4, 2], [2, 3]])))
        #expect(abs(factor.logDeterminant - 2.079_441_541_679_835_7) < 1e-14)
    }

    @Test("a matrix that is not positive definite has no factor")
    func indefinite() {
        #expect(Cholesky(Matrix([[1, 2], [2, 1]])) == nil)
        #expect(Cholesky(Matrix([[.nan]])) == nil)
    }
}
