import HyperSearch

/// A JSON value as it was written: members keep their order, and `1` and `1.0` stay apart.
///
/// Foundation's coders do neither, and a study needs both: a search space is walked in the order of its members, and
/// a choice is given back as it came.
enum JSON: Equatable, Sendable {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    struct Member: Equatable, Sendable {
        let key: String
        let value: JSON
    }

    /// An object of these members.
    static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
        .object(members.map { Member(key: $0.key, value: $0.value) })
    }
}

extension JSON {
    /// The last member of this name of an object; nil if there is none.
    subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.key == name }?.value
    }

    /// The text of a string.
    var text: String? { if case .string(let text) = self { text } else { nil } }

    /// The items of an array.
    var items: [JSON]? { if case .array(let items) = self { items } else { nil } }

    /// The members of an object.
    var members: [Member]? { if case .object(let members) = self { members } else { nil } }

    /// The number; also of the strings that stand for the ones JSON lacks.
    var number: Double? {
        switch self {
        case .int(let integer): Double(integer)
        case .double(let double): double
        case .string("nan"): .nan
        case .string("inf"): .infinity
        case .string("-inf"): -.infinity
        default: nil
        }
    }

    /// The integer; also of a number written like 3.0.
    var integer: Int? {
        switch self {
        case .int(let integer): integer
        case .double(let double): Int(exactly: double)
        default: nil
        }
    }

    /// A value of a parameter; nil for an object, which is none.
    var parameterValue: ParameterValue? {
        switch self {
        case .null: return .null
        case .bool(let flag): return .bool(flag)
        case .int(let integer): return .int(integer)
        case .double(let double): return .float(double)
        case .string(let text): return .string(text)
        case .array(let items):
            let values = items.compactMap(\.parameterValue)
            return values.count == items.count ? .array(values) : nil
        case .object: return nil
        }
    }

    /// The JSON of a value of a parameter.
    init(_ value: ParameterValue) {
        switch value {
        case .float(let double): self = .double(double)
        case .int(let integer): self = .int(integer)
        case .string(let text): self = .string(text)
        case .bool(let flag): self = .bool(flag)
        case .null: self = .null
        case .array(let values): self = .array(values.map(JSON.init))
        }
    }
}

extension JSON: CustomStringConvertible {
    /// The value on one line; doubles in the shortest form that reads back as the same bits.
    var description: String {
        switch self {
        case .null: "null"
        case .bool(let flag): "\(flag)"
        case .int(let integer): "\(integer)"
        case .double(let double): double.isNaN ? #""nan""# : double.isInfinite ? "\"\(double)\"" : "\(double)"
        case .string(let text): Self.quoted(text)
        case .array(let items): "[" + items.map(\.description).joined(separator: ",") + "]"
        case .object(let members):
            "{" + members.map { "\(Self.quoted($0.key)):\($0.value)" }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case _ where scalar.value < 0x20 || scalar.steersTerminal: quoted += scalar.jsonEscape
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
