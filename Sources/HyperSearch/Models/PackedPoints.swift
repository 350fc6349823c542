/// Points as ``PackedKernels`` see them.
struct PackedPoints {
    /// The number of points.
    let count: Int
    /// Continuous coordinate *d* of point *i* is at `i * d.count + d`.
    var positions: [Double] = []
    /// The log probabilities of a point along a parameter with a table, class by class.
    var columns: [Double] = []
    /// Where the column of point *i* along table *t* begins: at `i * t.count + t`.
    var offsets: [Int] = []

    /// The numbers of the points.
    var indices: Range<Int> { 0..<count }
}
