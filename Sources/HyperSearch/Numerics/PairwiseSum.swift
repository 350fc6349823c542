/// Sums of doubles in the order in which NumPy adds them.
///
/// The order fixes the last bit, and the last bit decides between candidates that are equally good but for rounding.
enum PairwiseSum {
    /// The sum of a contiguous row: eight running sums up to 128 elements, halves above.
    ///
    /// - SeeAlso: Higham, "The Accuracy of Floating Point Summation", SIAM J. Sci. Comput. 14(4), 1993.
    static func sum(_ row: [Double]) -> Double {
        row.withUnsafeBufferPointer { sum($0[...]) }
    }

    /// The sum of a slice of a contiguous row.
    static func sum(_ row: Slice<UnsafeBufferPointer<Double>>) -> Double {
        let count = row.count
        let start = row.startIndex
        let base = row.base
        if count < 8 {
            var total = 0.0
            for index in row.indices { total += base[index] }
            return total
        }
        if count <= 128 {
            var low = SIMD4<Double>(base[start], base[start + 1], base[start + 2], base[start + 3])
            var high = SIMD4<Double>(base[start + 4], base[start + 5], base[start + 6], base[start + 7])
            let blocks = start + count / 8 * 8
            for index in stride(from: start + 8, to: blocks, by: 8) {
                low += SIMD4(base[index], base[index + 1], base[index + 2], base[index + 3])
                high += SIMD4(base[index + 4], base[index + 5], base[index + 6], base[index + 7])
            }
            var total = ((low[0] + low[1]) + (low[2] + low[3])) + ((high[0] + high[1]) + (high[2] + high[3]))
            for index in blocks..<row.endIndex { total += base[index] }
            return total
        }
        let half = count / 2 / 8 * 8
        return sum(base[start..<(start + half)]) + sum(base[(start + half)..<row.endIndex])
    }
}
