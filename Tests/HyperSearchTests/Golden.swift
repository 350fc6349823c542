import Foundation

/// Data made by the real programs; `Golden/` says what each file holds.
enum Golden {
    static func load<Value: Decodable>(_ type: Value.Type, from file: String) throws -> Value {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(file)")
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return try decoder.decode(type, from: Data(contentsOf: url))
    }
}

/// Whether two numbers are the same to the last bit; NaN equals NaN.
func isIdentical(_ lhs: Double, _ rhs: Double) -> Bool {
    lhs == rhs || (lhs.isNaN && rhs.isNaN)
}

/// Whether two lists hold the same numbers to the last bit.
func isIdentical(_ lhs: [Double], _ rhs: [Double]) -> Bool {
    lhs.count == rhs.count && zip(lhs, rhs).allSatisfy(isIdentical)
}
