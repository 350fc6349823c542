/// A dense matrix of doubles, stored row by row in one array.
///
/// In JSON it is an array of rows.
public struct Matrix: Hashable, Sendable {
    /// The number of rows.
    public let rows: Int
    /// The number of columns.
    public let columns: Int
    /// The entries: row 0 from left to right, then row 1, ….
    public internal(set) var elements: [Double]

    /// A matrix of zeros.
    public init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        elements = [Double](repeating: 0, count: rows * columns)
    }

    /// A matrix with the given rows.
    ///
    /// - Precondition: all rows have the same length.
    public init(_ rows: [[Double]]) {
        let columns = rows.first?.count ?? 0
        precondition(rows.allSatisfy { $0.count == columns }, "The rows of a matrix have one length.")
        self.rows = rows.count
        self.columns = columns
        elements = rows.flatMap(\.self)
    }

    /// The entry in a row and a column, both counted from 0.
    public subscript(row: Int, column: Int) -> Double {
        get { elements[row * columns + column] }
        set { elements[row * columns + column] = newValue }
    }

    /// A copy of one row.
    public func row(_ index: Int) -> [Double] {
        Array(elements[index * columns..<(index + 1) * columns])
    }
}

extension Matrix: Codable {
    /// Reads an array of rows.
    public init(from decoder: any Decoder) throws {
        let rows = try decoder.singleValueContainer().decode([[Double]].self)
        guard rows.allSatisfy({ $0.count == rows[0].count }) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "행의 길이가 서로 다릅니다."))
        }
        self.init(rows)
    }

    /// Writes an array of rows.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode((0..<rows).map(row))
    }
}

/// The inner product Σ aᵢ bᵢ of two runs of `count` doubles.
///
/// Eight running sums, so that the compiler can use vector registers; the order of additions is fixed.
func dot(_ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, count: Int) -> Double {
    var sums = SIMD8<Double>.zero
    var index = 0
    while index + 8 <= count {
        let left = UnsafeRawPointer(a + index).loadUnaligned(as: SIMD8<Double>.self)
        let right = UnsafeRawPointer(b + index).loadUnaligned(as: SIMD8<Double>.self)
        sums += left * right
        index += 8
    }
    var sum = sums.sum()
    while index < count {
        sum += a[index] * b[index]
        index += 1
    }
    return sum
}
