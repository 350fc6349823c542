/// A parameter with the value a trial gave it.
public struct Assignment: Hashable, Sendable {
    /// The parameter, with the domain it had in this trial.
    public let parameter: Parameter
    /// The value as one number: itself, or the index of the choice.
    public let coordinate: Double

    /// The value.
    public var value: ParameterValue { parameter.domain.value(at: coordinate) }
}

/// Parameters and their values, in order: what a trial tried, or what a sampler proposes together.
///
/// The list of parameters and the coordinates are stored apart. Trials that ask for the same parameters share one list, so
/// a further trial costs one number a parameter, and recognising what it asks for one comparison.
public struct Assignments: Hashable, Sendable {
    /// The parameters, followed by those that are expected next.
    private var known: [Parameter]
    /// The coordinate of each parameter.
    public private(set) var coordinates: [Double]

    /// Assigns a coordinate to each parameter.
    ///
    /// - Precondition: equally many of both.
    public init(_ parameters: [Parameter] = [], coordinates: [Double] = []) {
        precondition(parameters.count == coordinates.count, "One coordinate for each parameter.")
        known = parameters
        self.coordinates = coordinates
    }

    /// None so far, but probably the same parameters as there.
    init(expecting other: Assignments) {
        known = other.known
        coordinates = []
        coordinates.reserveCapacity(known.count)
    }

    /// The parameters.
    public var parameters: [Parameter] {
        known.count == coordinates.count ? known : Array(known.prefix(coordinates.count))
    }

    /// The coordinate of the first parameter of this name; nil if there is none.
    public func coordinate(of name: String) -> Double? {
        firstIndex(named: name).map { coordinates[$0] }
    }

    /// The coordinate of this very parameter; nil unless it is there with the same domain.
    func coordinate(of parameter: Parameter) -> Double? {
        for index in coordinates.indices where known[index] == parameter { return coordinates[index] }
        return nil
    }

    /// Where the first parameter of this name stands; nil if there is none.
    func firstIndex(named name: String) -> Int? {
        for index in coordinates.indices where known[index].name == name { return index }
        return nil
    }

    /// Whether this very parameter is expected next.
    @inline(__always)
    func expects(_ parameter: Parameter) -> Bool {
        coordinates.count < known.count && known[coordinates.count] == parameter
    }

    /// Adds a parameter with its coordinate.
    mutating func append(_ parameter: Parameter, coordinate: Double) {
        if !expects(parameter) {
            known.removeSubrange(coordinates.count...)
            known.append(parameter)
        }
        coordinates.append(coordinate)
    }

    /// Adds the coordinate of the parameter that is expected next.
    mutating func appendExpected(coordinate: Double) {
        coordinates.append(coordinate)
    }

    /// Adds others, in their order.
    mutating func append(contentsOf others: Assignments) {
        for other in others { append(other.parameter, coordinate: other.coordinate) }
    }

    /// The same without expectations.
    var settled: Assignments { Assignments(parameters, coordinates: coordinates) }

    /// Whether both are of the same parameters in the same order.
    func haveSameParameters(as other: Assignments) -> Bool { parameters == other.parameters }
}

extension Assignments: RandomAccessCollection {
    /// The index of the first parameter: 0.
    public var startIndex: Int { 0 }
    /// The number of parameters.
    public var endIndex: Int { coordinates.count }

    /// The parameter at a place with its value.
    public subscript(index: Int) -> Assignment {
        Assignment(parameter: known[index], coordinate: coordinates[index])
    }
}

extension Assignments {
    /// Whether parameters and coordinates are equal, in the same order.
    public static func == (lhs: Assignments, rhs: Assignments) -> Bool {
        lhs.coordinates == rhs.coordinates && lhs.haveSameParameters(as: rhs)
    }

    /// Hashes parameters and coordinates.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(parameters)
        hasher.combine(coordinates)
    }
}

extension Assignment: Codable {
    private enum CodingKeys: CodingKey {
        case parameter
        case value
    }

    /// Reads the parameter and its value.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        parameter = try container.decode(Parameter.self, forKey: .parameter)
        let value = try container.decode(ParameterValue.self, forKey: .value)
        guard let coordinate = parameter.domain.coordinate(of: value) else {
            throw SearchError.unknownChoice(parameter: parameter.name, value: value)
        }
        self.coordinate = coordinate
    }

    /// Writes the parameter and its value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(parameter, forKey: .parameter)
        try container.encode(value, forKey: .value)
    }
}

extension Assignments: Codable {
    /// Reads an array of assignments.
    public init(from decoder: any Decoder) throws {
        let assignments = try decoder.singleValueContainer().decode([Assignment].self)
        self.init(assignments.map(\.parameter), coordinates: assignments.map(\.coordinate))
    }

    /// Writes an array of assignments.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Array(self))
    }
}
