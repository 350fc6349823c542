/// A note's text as libcmark and the line rules of tables need it: UTF-8 bytes in lines that end with `\n`.
///
/// A byte order mark is dropped, `\r\n` and `\r` become `\n`, and NUL becomes U+FFFD, as CommonMark prescribes.
struct SourceText {
    /// The whole text.
    let bytes: [UInt8]
    /// Where each line begins in `bytes`, and where the text ends.
    private let starts: [Int]

    init(_ raw: some Collection<UInt8>) {
        var bytes = Array(raw.starts(with: [0xEF, 0xBB, 0xBF]) ? raw.dropFirst(3) : raw[...])
        let isNormal = [UInt8(ascii: "\r"), 0].allSatisfy { bytes.firstIndex(of: $0, in: bytes.indices) == nil }
        if !isNormal { bytes = Self.normalized(bytes) }
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        self.bytes = bytes
        starts = Self.lineStarts(in: bytes)
    }

    private static func lineStarts(in bytes: [UInt8]) -> [Int] {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 32)
        while let end = bytes.firstIndex(of: UInt8(ascii: "\n"), in: starts[starts.count - 1]..<bytes.count) {
            starts.append(end + 1)
        }
        return starts
    }

    private static func normalized(_ raw: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        var previous: UInt8 = 0
        for byte in raw {
            switch byte {
            case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"): break
            case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "\n"))
            case 0: bytes += [0xEF, 0xBF, 0xBD]
            default: bytes.append(byte)
            }
            previous = byte
        }
        return bytes
    }

    /// The number of lines.
    var lineCount: Int { starts.count - 1 }

    /// The numbers of the lines, from 1.
    var lineNumbers: Range<Int> { 1..<starts.count }

    /// Line `number`, counted from 1, without its end.
    func line(_ number: Int) -> ArraySlice<UInt8> {
        bytes[starts[number - 1]..<starts[number] - 1]
    }

    /// The number of the line that has the byte at `offset`.
    func lineNumber(at offset: Int) -> Int {
        starts.index(above: offset)
    }

    /// The text of line `number`.
    func string(_ number: Int) -> String {
        String(decoding: line(number), as: UTF8.self)
    }

    /// Whether line `number` may be the underline of a setext heading, in whatever it stands.
    func isUnderline(_ number: Int) -> Bool {
        let line = line(number).drop { $0.isBlank || $0 == UInt8(ascii: ">") }
        guard let mark = line.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
        return line.drop { $0 == mark }.allSatisfy(\.isBlank)
    }

    /// The same text with the first `count` lines emptied, so that all others keep their numbers.
    func blanking(first count: Int) -> SourceText {
        guard count > 0 else { return self }
        return replacing([(1...count, Array(repeating: [], count: count))])
    }

    /// The same text with other lines in some places, which must be in order.
    func replacing(_ changes: [(lines: ClosedRange<Int>, with: [[UInt8]])]) -> SourceText {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(self.bytes.count)
        var kept = 0
        for (lines, replacement) in changes {
            bytes += self.bytes[kept..<starts[lines.lowerBound - 1]]
            for line in replacement {
                bytes += line
                bytes.append(UInt8(ascii: "\n"))
            }
            kept = starts[lines.upperBound]
        }
        return SourceText(bytes + self.bytes[kept...])
    }

    /// Whether `scalar` stands anywhere in the text, in itself or as a numeric character reference.
    func mentions(_ scalar: Unicode.Scalar) -> Bool {
        let reference = String(scalar.value, radix: 16)
        return [String(scalar), reference, reference.uppercased(), String(scalar.value)].contains {
            bytes.contains(bytes: Array($0.utf8))
        }
    }
}
