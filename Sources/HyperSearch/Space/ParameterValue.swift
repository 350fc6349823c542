/// A value of a parameter: a number, or one of the choices of a categorical parameter.
///
/// Two values are equal when Python calls them equal, as Optuna compares choices: `1`, `1.0` and `true` are one value.
/// In JSON a value is a plain number, string, boolean, null or array.
public enum ParameterValue: Sendable {
    /// A value of a float parameter, or a choice that is a fraction.
    case float(Double)
    /// A value of an int parameter, or a choice that is an integer.
    case int(Int)
    /// A choice that is text.
    case string(String)
    /// A choice that is true or false.
    case bool(Bool)
    /// A choice that is "none".
    case null
    /// A choice that is a list, such as the sizes of layers.
    case array([ParameterValue])
}

extension ParameterValue {
    /// The number that a numeric parameter takes this value for; nil if it is none.
    var number: Double? {
        switch self {
        case .float(let double): double
        case .int(let integer): Double(integer)
        case .string, .bool, .null, .array: nil
        }
    }
}

extension ParameterValue: Hashable {
    /// Compares as Python does.
    public static func == (lhs: ParameterValue, rhs: ParameterValue) -> Bool {
        switch (lhs.comparedNumber, rhs.comparedNumber) {
        case (.integer(let left)?, .integer(let right)?): left == right
        case (.fraction(let left)?, .fraction(let right)?): left == right
        case (nil, nil):
            switch (lhs, rhs) {
            case (.string(let left), .string(let right)): left == right
            case (.array(let left), .array(let right)): left == right
            default: lhs.isNull && rhs.isNull
            }
        default: false
        }
    }

    /// Hashes equal numbers of different types alike.
    public func hash(into hasher: inout Hasher) {
        switch comparedNumber {
        case .integer(let integer)?: hasher.combine(integer)
        case .fraction(let fraction)?: hasher.combine(fraction)
        case nil:
            if case .string(let text) = self { hasher.combine(text) }
            if case .array(let values) = self { hasher.combine(values) }
        }
    }

    /// A number in the one form that Python compares: whole numbers as integers, whatever their type.
    private enum Number {
        case integer(Int)
        case fraction(Double)
    }

    private var comparedNumber: Number? {
        switch self {
        case .int(let integer): .integer(integer)
        case .bool(let flag): .integer(flag ? 1 : 0)
        case .float(let double): Int(exactly: double).map(Number.integer) ?? .fraction(double)
        case .string, .null, .array: nil
        }
    }

    private var isNull: Bool {
        if case .null = self { true } else { false }
    }
}

extension ParameterValue: Codable {
    /// Reads a plain JSON value.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .bool(flag)
        } else if let integer = try? container.decode(Int.self) {
            self = .int(integer)
        } else if let double = try? container.decode(Double.self) {
            self = .float(double)
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else {
            self = .array(try container.decode([ParameterValue].self))
        }
    }

    /// Writes a plain JSON value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .float(let double): try container.encode(double)
        case .int(let integer): try container.encode(integer)
        case .string(let text): try container.encode(text)
        case .bool(let flag): try container.encode(flag)
        case .null: try container.encodeNil()
        case .array(let values): try container.encode(values)
        }
    }
}

extension ParameterValue: CustomStringConvertible {
    /// The value as plain text.
    public var description: String {
        switch self {
        case .float(let double): "\(double)"
        case .int(let integer): "\(integer)"
        case .string(let text): text
        case .bool(let flag): "\(flag)"
        case .null: "null"
        case .array(let values): "[\(values.map(\.description).joined(separator: ", "))]"
        }
    }
}

extension ParameterValue: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
    ExpressibleByBooleanLiteral
{
    /// Makes a value from a literal.
    public init(floatLiteral value: Double) { self = .float(value) }
    /// Makes a value from a literal.
    public init(integerLiteral value: Int) { self = .int(value) }
    /// Makes a value from a literal.
    public init(stringLiteral value: String) { self = .string(value) }
    /// Makes a value from a literal.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}

/// A type whose values can be the choices of a categorical parameter.
public protocol CategoricalValue {
    /// The value as the study records it.
    var parameterValue: ParameterValue { get }
}

extension String: CategoricalValue {
    /// The value itself.
    public var parameterValue: ParameterValue { .string(self) }
}

extension Int: CategoricalValue {
    /// The value itself.
    public var parameterValue: ParameterValue { .int(self) }
}

extension Double: CategoricalValue {
    /// The value itself.
    public var parameterValue: ParameterValue { .float(self) }
}

extension Bool: CategoricalValue {
    /// The value itself.
    public var parameterValue: ParameterValue { .bool(self) }
}
