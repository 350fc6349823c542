/// Points eight to a vector, axis by axis, so that covariances with eight of them are computed at once.
///
/// Point *i* is lane *i* mod 8 of vector *i* / 8; the lanes after the last point hold zeros.
struct PackedObservations: Sendable {
    /// The number of points.
    let count: Int
    /// The number of vectors along an axis.
    let vectors: Int
    /// Vector *v* along axis *j* is at `j * vectors + v`.
    private let coordinates: [SIMD8<Double>]

    /// Packs the rows of a matrix.
    init(_ points: Matrix) {
        let vectors = paddedToVectors(points.rows) / 8
        var coordinates = [SIMD8<Double>](repeating: .zero, count: vectors * points.columns)
        for axis in 0..<points.columns {
            for row in 0..<points.rows { coordinates[axis * vectors + row / 8][row % 8] = points[row, axis] }
        }
        count = points.rows
        self.vectors = vectors
        self.coordinates = coordinates
    }

    /// Covariances k(x, xᵢ) of one point with the points of the first `vectors` vectors, and their derivatives by r².
    func covariances(
        of kernel: Kernel, with point: UnsafePointer<Double>, vectors: Int,
        _ values: UnsafeMutablePointer<SIMD8<Double>>, slopes: UnsafeMutablePointer<SIMD8<Double>>? = nil
    ) {
        coordinates.withUnsafeBufferPointer { coordinates in
            values.update(repeating: .zero, count: vectors)
            for axis in 0..<kernel.dimension {
                let place = SIMD8(repeating: point[axis])
                let first = axis * self.vectors
                kernel.addSquares(along: axis, count: vectors, to: values) { place - coordinates[first + $0] }
            }
        }
        kernel.covariances(atSquaredDistances: values, count: vectors, slopes: slopes)
    }

    /// Covariances k(x, xᵢ) of eight points, one in each lane of `point`, with all points: vector *i* belongs to point *i*.
    func covariances(
        of kernel: Kernel, withEach point: UnsafePointer<SIMD8<Double>>, _ values: UnsafeMutablePointer<SIMD8<Double>>
    ) {
        coordinates.withUnsafeBytes { bytes in
            let coordinates = bytes.bindMemory(to: Double.self)
            values.update(repeating: .zero, count: count)
            for axis in 0..<kernel.dimension {
                let place = point[axis]
                let first = axis * vectors * 8
                kernel.addSquares(along: axis, count: count, to: values) { place - coordinates[first + $0] }
            }
        }
        kernel.covariances(atSquaredDistances: values, count: count)
    }
    /// Σᵢ wᵢ (x − xᵢ) along an axis.
    func sumOfDifferences(
        to place: Double, along axis: Int, weights: UnsafePointer<SIMD8<Double>>
    ) -> Double {
        var sum = SIMD8<Double>.zero
        coordinates.withUnsafeBufferPointer { coordinates in
            for vector in 0..<vectors { sum += weights[vector] * (place - coordinates[axis * vectors + vector]) }
        }
        return sum.sum()
    }
}
