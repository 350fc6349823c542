/// Sums of doubles in the order in which NumPy adds them.
///
/// The order fixes the last bit, and the last bit decides between candidates that are equally good but for rounding.
enum PairwiseSum {
    /// The sum of a contiguous row: eight running sums up to 128 elements, halves above.
    ///
    /// - SeeAlso: Higham, "The Accuracy of Floating Point Summation", SIAM J. Sci. Comput. 14(4), 1993.
    static func sum(_ row: [Double]) -> Double {
        row.withUnsafeBufferPointer { row in row.baseAddress.map { sum($0, row.count) } ?? 0 }
    }

    /// The sum of so many contiguous numbers.
    static func sum(_ row: UnsafePointer<Double>, _ count: Int) -> Double {
        if count < 8 {
            var total = 0.0
            for index in 0..<count { total += row[index] }
            return total
        }
        if count <= 128 {
            var low = SIMD4<Double>(row[0], row[1], row[2], row[3])
            var high = SIMD4<Double>(row[4], row[5], row[6], row[7])
            let blocks = count / 8 * 8
            for index in stride(from: 8, to: blocks, by: 8) {
                low += SIMD4(row[index], row[index + 1], row[index + 2], row[index + 3])
                high += SIMD4(row[index + 4], row[index + 5], row[index + 6], row[index + 7])
            }
            var total = ((low[0] + low[1]) + (low[2] + low[3])) + ((high[0] + high[1]) + (high[2] + high[3]))
            for index in blocks..<count { total += row[index] }
            return total
        }
        let half = count / 2 / 8 * 8
        return sum(row, half) + sum(row + half, count - half)
    }
}
