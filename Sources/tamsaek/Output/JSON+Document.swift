extension JSON {
    /// The value over several lines, as ``JSONOutput`` prints it but for the order of members, which is theirs.
    ///
    /// For long lists: Foundation's encoder takes ten times as long.
    var document: String {
        var bytes: [UInt8] = []
        write(to: &bytes, lineEnd: "\n")
        return String(decoding: bytes, as: UTF8.self) + "\n"
    }

    /// Appends the value; its last line begins with the indent in `lineEnd`.
    private func write(to bytes: inout [UInt8], lineEnd: String) {
        switch self {
        case .string(let text): Self.quote(text, to: &bytes)
        case .array(let items):
            Self.write(items, "[", "]", to: &bytes, lineEnd) { item, bytes, lineEnd in
                item.write(to: &bytes, lineEnd: lineEnd)
            }
        case .object(let members):
            Self.write(members, "{", "}", to: &bytes, lineEnd) { member, bytes, lineEnd in
                Self.quote(member.key, to: &bytes)
                bytes += " : ".utf8
                member.value.write(to: &bytes, lineEnd: lineEnd)
            }
        case .null, .bool, .int, .double: bytes += description.utf8
        }
    }

    private static func write<Element>(
        _ elements: [Element], _ open: String, _ close: String, to bytes: inout [UInt8], _ lineEnd: String,
        _ body: (Element, inout [UInt8], String) -> Void
    ) {
        let inner = lineEnd + "  "
        bytes += open.utf8
        if elements.isEmpty { bytes += "\n".utf8 }
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes += ",".utf8 }
            bytes += inner.utf8
            body(element, &bytes, inner)
        }
        bytes += lineEnd.utf8
        bytes += close.utf8
    }

    private static func quote(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        if text.unicodeScalars.allSatisfy({ $0.documentEscape == nil }) {
            bytes += text.utf8
        } else {
            for scalar in text.unicodeScalars { bytes += (scalar.documentEscape ?? String(scalar)).utf8 }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension Unicode.Scalar {
    /// What stands for the scalar in a string; nil where it does itself.
    fileprivate var documentEscape: String? {
        switch value {
        case 0x08: "\\b"
        case 0x09: "\\t"
        case 0x0A: "\\n"
        case 0x0C: "\\f"
        case 0x0D: "\\r"
        case 0x22: "\\\""
        case 0x5C: "\\\\"
        case 0x20...0x7E, 0xAC00...0xD7A3: nil
        case 0x00...0x1F: jsonEscape
        default: steersTerminal ? jsonEscape : nil
        }
    }
}
