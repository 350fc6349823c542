/// Bytes as a terminal sends them → keys.
///
/// Reads the sequences of xterm that nearly all terminals share: `ESC [` with parameters and a final byte, `ESC O` and a
/// byte, the mouse in SGR form, and bracketed paste.
struct KeyDecoder {
    private var bytes: [UInt8] = []

    mutating func add(_ new: some Sequence<UInt8>) {
        bytes += new
    }

    var isEmpty: Bool { bytes.isEmpty }

    /// The next key; nil when there is none or its end is still missing.
    ///
    /// With `isComplete` nothing follows for now, and an ESC at the end is the key of that name.
    mutating func next(isComplete: Bool = false) -> Key? {
        guard let first = bytes.first else { return nil }
        if let (key, count) = first == 0x1B ? sequence() : plain(first) {
            bytes.removeFirst(count)
            return key
        }
        guard isComplete, !isInPaste else { return nil }
        defer { bytes = [] }
        return bytes.count == 1 && first == 0x1B ? .escape : .other
    }

    /// A key without an escape, and the number of its bytes.
    private func plain(_ first: UInt8) -> (Key, Int)? {
        switch first {
        case 0x0D, 0x0A: (.enter, 1)
        case 0x09: (.tab, 1)
        case 0x08, 0x7F: (.backspace, 1)
        case 0x01...0x1A: (.control(Character(Unicode.Scalar(first + 0x60))), 1)
        case 0x00..<0x20: (.other, 1)
        default: character(at: 0).map { (.character($0), $1) }
        }
    }

    /// A character of UTF-8, whose first byte tells how many follow.
    private func character(at start: Int) -> (Character, Int)? {
        let count = (0xC2...0xF4).contains(bytes[start]) ? (~bytes[start]).leadingZeroBitCount : 1
        guard bytes.count >= start + count else { return nil }
        return String(decoding: bytes[start..<start + count], as: UTF8.self).first.map { ($0, count) }
    }

    private func sequence() -> (Key, Int)? {
        guard bytes.count > 1 else { return nil }
        switch bytes[1] {
        case UInt8(ascii: "["): return controlSequence()
        case UInt8(ascii: "O"): return bytes.count > 2 ? (Self.named[bytes[2]] ?? .other, 3) : nil
        case 0x1B: return (.escape, 1)
        default: return character(at: 1).map { (.other, 1 + $1) }
        }
    }

    private func controlSequence() -> (Key, Int)? {
        if isInPaste { return paste() }
        guard let end = bytes.dropFirst(2).firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
        let parameters = String(decoding: bytes[2..<end], as: UTF8.self)
        let key: Key? =
            switch bytes[end] {
            case UInt8(ascii: "~"): Self.numbered[Int(parameters.prefix { $0 != ";" }) ?? 0]
            case UInt8(ascii: "M") where parameters.hasPrefix("<"): mouse(parameters.dropFirst())
            default: Self.named[bytes[end]]
            }
        return (key ?? .other, end + 1)
    }

    /// A button, or the wheel, and the cell it was used in.
    private func mouse(_ parameters: Substring) -> Key? {
        let numbers = parameters.split(separator: ";").compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        // Shift, Alt and Ctrl are bits of the button.
        switch numbers[0] & ~0x1C {
        case 0: return .click(column: numbers[1] - 1, row: numbers[2] - 1)
        case 64: return .wheelUp
        case 65: return .wheelDown
        default: return nil
        }
    }

    private var isInPaste: Bool { bytes.starts(with: Array("\u{1B}[200~".utf8)) }

    private func paste() -> (Key, Int)? {
        let mark = Array("\u{1B}[201~".utf8)
        guard let end = bytes.indices.dropFirst(6).first(where: { bytes[$0...].starts(with: mark) }) else { return nil }
        return (.paste(String(decoding: bytes[6..<end], as: UTF8.self)), end + mark.count)
    }

    private static let named: [UInt8: Key] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
        UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "Z"): .backTab,
    ]

    private static let numbered: [Int: Key] = [
        1: .home, 7: .home, 4: .end, 8: .end, 5: .pageUp, 6: .pageDown,
    ]
}
