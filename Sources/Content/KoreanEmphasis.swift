/// Lets `**강조(영어)**를` be emphasis, as its writer meant.
///
/// CommonMark does not let `**` close between punctuation and a letter, because languages with spaces never write so;
/// Korean particles follow without a space (commonmark/commonmark-spec#650). Between two punctuation characters it may
/// both open and close, so a rare one is put in next to the letter, and taken out of everything that libcmark returns.
struct KoreanEmphasis {
    /// The text with the marks in it.
    let text: SourceText
    /// The character put in, one that the note itself does not use; nil where nothing was put in.
    let mark: Unicode.Scalar?
    /// The columns of the marks in each line of `text`, counted from 1.
    private var columns: [Int: [Int]] = [:]

    /// Rare characters that libcmark counts as punctuation, of four bytes each.
    private static let candidates: [Unicode.Scalar] = [
        "\u{10A7F}", "\u{10A58}", "\u{10AF6}", "\u{10B3F}", "\u{10B9C}", "\u{1091F}",
    ]

    /// Puts marks into `original` where they are needed; O(*n*).
    init(_ original: SourceText) {
        let places = Self.places(in: original)
        guard !places.isEmpty, let mark = Self.candidates.first(where: { !original.mentions($0) }) else {
            text = original
            mark = nil
            return
        }
        self.mark = mark
        var lines: [(ClosedRange<Int>, [[UInt8]])] = []
        for (number, offsets) in places {
            var line: [UInt8] = []
            var rest = original.line(number)
            for offset in offsets {
                line += rest[..<offset]
                columns[number, default: []].append(line.count + 1)
                line += String(mark).utf8
                rest = rest[offset...]
            }
            lines.append((number...number, [line + rest]))
        }
        text = original.replacing(lines)
    }

    /// Where in the original text a range of ``text`` stands.
    func originalRange(_ range: SourceRange) -> SourceRange {
        SourceRange(
            startLine: range.startLine, startColumn: originalColumn(range.startColumn, line: range.startLine),
            endLine: range.endLine, endColumn: originalColumn(range.endColumn, line: range.endLine))
    }

    private func originalColumn(_ column: Int, line: Int) -> Int {
        guard let marks = columns[line] else { return column }
        return column - marks.index(above: column - 1) * 4
    }

    /// A text of libcmark's without the marks.
    func stripped(_ text: String) -> String {
        guard let mark else { return text }
        var scalars = text.unicodeScalars
        scalars.removeAll { $0 == mark }
        return String(scalars)
    }
}

// MARK: - Where marks are needed

extension KoreanEmphasis {
    /// The lines that need marks, and before which of the text's bytes.
    private static func places(in text: SourceText) -> [(line: Int, offsets: [Int])] {
        var places: [(line: Int, offsets: [Int])] = []
        var next = 0
        while let mark = firstMark(in: text.bytes, from: next) {
            let number = text.lineNumber(at: mark)
            let offsets = Self.places(in: text.line(number))
            if !offsets.isEmpty { places.append((number, offsets)) }
            next = text.line(number).endIndex
        }
        return places
    }

    /// The first star or tilde; most of a text is behind none.
    private static func firstMark(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count, bytes[index] != star, bytes[index] != tilde { index += 1 }
            return index < bytes.count ? index : nil
        }
    }

    private static func places(in line: ArraySlice<UInt8>) -> [Int] {
        var offsets: [Int] = []
        var index = line.startIndex
        while let start = line[index...].firstIndex(where: { $0 == star || $0 == tilde }) {
            let byte = line[start]
            let isEscaped = !line[..<start].reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
            let run = isEscaped ? line[start...start] : line[start...].prefix { $0 == byte }
            index = run.endIndex
            if isEscaped {
                // So that it joins no run beside it: `~~\~x~~`, `\~~~x~~`.
                if byte == tilde { offsets += [start - 1, index] }
                continue
            }
            guard byte == star || run.count == 2 else { continue }
            let before = line[..<start].lastScalar
            let after = line[index...].firstScalar
            // Beside the border of a table's cell CommonMark is right.
            if before == "|" || after == "|" { continue }
            if before?.isLetterWithoutSpaces == true, after?.isPunctuation == true { offsets.append(start) }
            if before?.isPunctuation == true, after?.isLetterWithoutSpaces == true { offsets.append(index) }
        }
        return offsets
    }

    private static let star = UInt8(ascii: "*")
    private static let tilde = UInt8(ascii: "~")
}

extension ArraySlice<UInt8> {
    fileprivate var firstScalar: Unicode.Scalar? {
        String(decoding: prefix(4), as: UTF8.self).unicodeScalars.first
    }

    fileprivate var lastScalar: Unicode.Scalar? {
        let start = indices.suffix(4).last { !UTF8.isContinuation(self[$0]) } ?? endIndex
        return self[start...].firstScalar
    }
}

extension Unicode.Scalar {
    /// Hangul, Han and kana: what is written without spaces around a particle or a word.
    fileprivate var isLetterWithoutSpaces: Bool {
        switch value {
        case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xFFA0...0xFFDC: true  // Hangul
        case 0x3005...0x3007, 0x3040...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: true  // kana
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true  // Han
        default: false
        }
    }
}
