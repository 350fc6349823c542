import Foundation

/// A formula of a golden study: a number, a name, or a list of an operator and its operands.
indirect enum GoldenExpression: Decodable {
    case number(Double)
    case name(String)
    case call([GoldenExpression])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let name = try? container.decode(String.self) {
            self = .name(name)
        } else {
            self = .call(try container.decode([GoldenExpression].self))
        }
    }

    /// The value, given the coordinates of the parameters suggested so far.
    func value(_ coordinates: [String: Double], step: Int = 0) -> Double {
        switch self {
        case .number(let number): number
        case .name("$step"): Double(step)
        case .name(let name): coordinates[name] ?? .nan
        case .call(let list): Self.apply(list, coordinates, step)
        }
    }

    private static func apply(_ list: [GoldenExpression], _ coordinates: [String: Double], _ step: Int) -> Double {
        guard case .name(let operation)? = list.first else { return .nan }
        if operation == "has" || operation == "cat" {
            guard case .name(let name) = list[1] else { return .nan }
            if operation == "has" { return list[coordinates[name] == nil ? 3 : 2].value(coordinates, step: step) }
            guard case .call(let values) = list[2], let index = coordinates[name] else { return .nan }
            return values[Int(index)].value(coordinates, step: step)
        }
        let operands = list.dropFirst().map { $0.value(coordinates, step: step) }
        return switch operation {
        case "+": operands.dropFirst().reduce(operands[0], +)
        case "*": operands.dropFirst().reduce(operands[0], *)
        case "-": operands.count == 1 ? -operands[0] : operands[0] - operands[1]
        case "/": operands[0] / operands[1]
        case "sqrt": operands[0].squareRoot()
        case "exp": exp(operands[0])
        case "sin": sin(operands[0])
        case "cos": cos(operands[0])
        default: .nan
        }
    }
}
