import Foundation

/// Reads one JSON value (RFC 8259) and says where it stops making sense.
///
/// The bare words `NaN`, `Infinity` and `-Infinity`, which Python's `json` writes, are read as the numbers they mean.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0
    /// Values nested deeper than this are refused, to spare the stack.
    private static let depthLimit = 64

    /// Reads text that holds one value and nothing else.
    static func read(_ text: String) throws(JSONError) -> JSON {
        var reader = JSONReader(bytes: Array(text.utf8))
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.position == reader.bytes.count else { throw reader.error("값이 끝난 뒤에 글자가 더 있습니다") }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func error(_ problem: String) -> JSONError {
        let before = String(decoding: bytes[..<position], as: UTF8.self)
        return JSONError(column: before.count + 1, problem: problem)
    }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    }

    /// Steps over a character if it is the next one.
    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSON {
        guard depth < Self.depthLimit else { throw error("너무 깊이 겹쳐 있습니다") }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return .object(try members(depth: depth + 1))
        case UInt8(ascii: "["): return .array(try items(depth: depth + 1))
        case UInt8(ascii: "\""): return .string(try string())
        default: return try word()
        }
    }

    private mutating func members(depth: Int) throws(JSONError) -> [JSON.Member] {
        position += 1
        skipSpace()
        if skip("}") { return [] }
        var members: [JSON.Member] = []
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw error("따옴표로 감싼 이름이 와야 합니다") }
            let key = try string()
            skipSpace()
            guard skip(":") else { throw error("이름 뒤에는 ':'이 와야 합니다") }
            members.append(JSON.Member(key: key, value: try value(depth: depth)))
            skipSpace()
            if skip("}") { return members }
            guard skip(",") else { throw error("','나 '}'가 와야 합니다") }
        }
    }

    private mutating func items(depth: Int) throws(JSONError) -> [JSON] {
        position += 1
        skipSpace()
        if skip("]") { return [] }
        var items: [JSON] = []
        while true {
            items.append(try value(depth: depth))
            skipSpace()
            if skip("]") { return items }
            guard skip(",") else { throw error("','나 ']'가 와야 합니다") }
        }
    }

    /// A number or one of the words that stand for a value.
    private mutating func word() throws(JSONError) -> JSON {
        let start = position
        while let byte = next, Self.belongsToWord(byte) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        switch text {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "NaN": return .double(.nan)
        case "Infinity": return .double(.infinity)
        case "-Infinity": return .double(-.infinity)
        default:
            if Self.isNumber(bytes[start..<position]) {
                if let integer = Int(text) { return .int(integer) }
                if let double = Double(text) { return .double(double) }
            }
            position = start
            throw error(text.isEmpty ? "값이 와야 합니다" : "값이 아닌 글자입니다: \(text)")
        }
    }

    private static func belongsToWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// Whether JSON calls this a number; Swift also reads `+1`, `01`, `.5` and `0x1`.
    private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        func skip(_ characters: String) -> Bool {
            guard let byte = rest.first, characters.utf8.contains(byte) else { return false }
            rest.removeFirst()
            return true
        }
        func skipDigits() -> Bool {
            guard skip("0123456789") else { return false }
            while skip("0123456789") {}
            return true
        }
        _ = skip("-")
        guard skip("0") || skipDigits() else { return false }
        if skip("."), !skipDigits() { return false }
        if skip("eE") {
            _ = skip("+-")
            guard skipDigits() else { return false }
        }
        return rest.isEmpty
    }

    private mutating func string() throws(JSONError) -> String {
        position += 1
        var characters: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: characters, as: UTF8.self)
            case UInt8(ascii: "\\"): characters += try escape().utf8
            case 0..<0x20: throw error("문자열 안의 제어 문자는 \\u로 적어야 합니다")
            default: characters.append(byte)
            }
        }
        throw error("문자열이 닫히지 않았습니다")
    }

    private mutating func escape() throws(JSONError) -> String {
        guard let letter = next else { throw error("문자열이 닫히지 않았습니다") }
        position += 1
        switch letter {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            var units = [try codeUnit()]
            if UTF16.isLeadSurrogate(units[0]), bytes[position...].starts(with: "\\u".utf8) {
                position += 2
                units.append(try codeUnit())
            }
            return String(decoding: units, as: UTF16.self)
        default: throw error("모르는 \\ 표기입니다")
        }
    }

    private mutating func codeUnit() throws(JSONError) -> UInt16 {
        let digits = bytes[position...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw error("\\u 뒤에는 16진 숫자 네 개가 와야 합니다") }
        position += 4
        return unit
    }
}

/// Where a text stops being JSON, and why.
struct JSONError: Error, Equatable {
    /// The character at which it does, from 1.
    let column: Int
    let problem: String
}

extension JSONError: LocalizedError {
    var errorDescription: String? { "JSON으로 읽을 수 없습니다(\(column)번째 글자): \(problem)." }
}
