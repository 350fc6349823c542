/// Parameters as axes of length 1: where a model sees them, whatever their ranges, scales and steps.
///
/// A number goes to (v − lo)/(hi − lo) in [0, 1], after logarithms if its scale is logarithmic. A range with a step is
/// widened by half a step at both ends, so that its values stand at the centres of equal cells. A choice goes to its
/// index, which has no order: models compare it only for equality.
public struct UnitCube: Hashable, Sendable {
    /// The parameters, one for each axis.
    public let parameters: [Parameter]
    /// The axes, in the order of the parameters.
    let axes: [Axis]

    /// Makes the cube of these parameters.
    public init(_ parameters: [Parameter]) {
        self.parameters = parameters
        axes = parameters.map { Axis($0.domain) }
    }

    /// The number of axes.
    public var dimension: Int { axes.count }

    /// Which axes hold the index of a choice.
    public var isCategorical: [Bool] { axes.map { $0.kind == .categorical } }

    /// The point where these values stand; nil unless every parameter has one, with the domain it has here.
    ///
    /// A value outside its domain stands outside the cube, or nowhere if it has no logarithm; then the answer is nil.
    public func point(of assignments: Assignments) -> [Double]? {
        var point: [Double] = []
        for (parameter, axis) in zip(parameters, axes) {
            guard let coordinate = assignments.coordinate(of: parameter) else { return nil }
            let unit = axis.unit(of: coordinate)
            guard unit.isFinite else { return nil }
            point.append(unit)
        }
        return point
    }

    /// Where a coordinate of the parameter number `axis` stands in the cube.
    public func unit(of coordinate: Double, along axis: Int) -> Double { axes[axis].unit(of: coordinate) }

    /// The coordinate that stands at a place along the parameter number `axis`, or the nearest one.
    public func coordinate(at unit: Double, along axis: Int) -> Double { axes[axis].coordinate(at: unit) }

    /// The values at a point, the nearest ones where a range has a step; always within the domains.
    public func assignments(at point: [Double]) -> Assignments {
        Assignments(parameters, coordinates: zip(axes, point).map { $0.coordinate(at: $1) })
    }
}

extension UnitCube {
    /// One axis: what lies on it, and how it maps to [0, 1].
    struct Axis: Hashable, Sendable {
        /// What can be found on an axis.
        enum Kind: Hashable, Sendable {
            /// Every number of the range.
            case continuous
            /// Numbers a step apart.
            case stepped
            /// The indices of choices.
            case categorical
        }

        let kind: Kind
        /// How many values there are; 0 if they cannot be counted.
        let count: Int
        /// The range and its scale; nil for choices.
        private let range: NumericAxis?

        init(_ domain: Domain) {
            switch domain {
            case .float(let low, let high, _, let step):
                kind = step == nil ? .continuous : .stepped
                count = step.map { Int(min(((high - low) / $0).rounded(), 0x1p53)) + 1 } ?? 0
                range = NumericAxis(domain)
            case .int(let low, let high, _, let step):
                kind = .stepped
                count = (high - low) / step + 1
                range = NumericAxis(domain)
            case .categorical(let choices):
                kind = .categorical
                count = choices.count
                range = nil
            }
        }

        /// Where a coordinate stands on the axis.
        func unit(of coordinate: Double) -> Double {
            guard let range else { return coordinate }
            guard range.low < range.high else { return 0.5 }
            return (range.position(of: coordinate) - range.low) / (range.high - range.low)
        }

        /// The coordinate that stands there, or the nearest one.
        func coordinate(at unit: Double) -> Double {
            guard let range else { return unit }
            let coordinate = range.value(at: unit * (range.high - range.low) + range.low)
            return max(range.lowest, min(coordinate, range.highest))
        }

        /// The index of the value that stands there, or of the nearest one.
        func nearestValue(to unit: Double) -> Int {
            guard let range, let step = range.step else { return Int(unit) }
            return Int(min(((coordinate(at: unit) - range.lowest) / step).rounded(), Double(count - 1)))
        }

        /// Where a value, counted from 0, stands on the axis.
        func unit(ofValue index: Int) -> Double {
            guard let range, let step = range.step else { return Double(index) }
            return unit(of: min(range.lowest + Double(index) * step, range.highest))
        }

        /// Where a uniform number in [0, 1) falls: on itself, or on the value whose cell holds it.
        func snap(_ uniform: Double) -> Double {
            switch kind {
            case .continuous: uniform
            case .stepped: unit(ofValue: nearestValue(to: uniform))
            case .categorical: (uniform * Double(count)).rounded(.down)
            }
        }
    }
}

extension UnitCube: Codable {
    /// Reads the parameters.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([Parameter].self))
    }

    /// Writes the parameters.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(parameters)
    }
}
