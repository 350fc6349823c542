import RealModule

/// A surface through heights that are known at scattered places.
///
/// The height at a place is the mean of the known heights, each weighted by its distance to the power −4.
///
/// - Complexity: O(*n*) a height for *n* known ones.
/// - SeeAlso: Shepard, "A two-dimensional interpolation function for irregularly-spaced data", ACM 1968.
struct ScatteredSurface {
    private let points: [(x: Double, y: Double, height: Double)]

    /// A surface through these points.
    ///
    /// - Precondition: there is a point.
    init(_ points: [(x: Double, y: Double, height: Double)]) {
        precondition(!points.isEmpty, "A surface needs a point.")
        self.points = points
    }

    /// The height at a place.
    func height(x: Double, y: Double) -> Double {
        var (weights, sum) = (0.0, 0.0)
        for point in points {
            let square = (point.x - x) * (point.x - x) + (point.y - y) * (point.y - y)
            guard square > 1e-12 else { return point.height }
            let weight = 1 / (square * square)
            weights += weight
            sum += weight * point.height
        }
        return sum / weights
    }
}
