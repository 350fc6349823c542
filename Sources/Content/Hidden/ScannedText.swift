/// Text in which formulas and footnotes are looked for: pieces of the source, joined by line ends.
struct ScannedText {
    private var text: [UInt8] = []
    /// Where each byte stands in the source; nil for the line ends.
    private var places: [Int?] = []
    /// Where the paragraph ends and what follows it begins.
    private let end: Int
    private let isCell: Bool

    /// The most lines below its paragraph in which a formula may end.
    static let lineLimit = 200

    /// A paragraph of some lines and the lines below it, or a cell of a table.
    init(_ lines: [ArraySlice<UInt8>], following: [ArraySlice<UInt8>] = [], isCell: Bool = false) {
        self.isCell = isCell
        var end = 0
        for (index, line) in (lines + following).enumerated() {
            if index > 0 {
                text.append(UInt8(ascii: "\n"))
                places.append(nil)
            }
            text += line
            places += Array(line.indices)
            if index < lines.count { end = text.count }
        }
        self.end = end
    }

    /// Hides what is found in `bytes`, the source, and returns how many of the lines below the paragraph it reaches into.
    func hide(in bytes: inout [UInt8], _ labels: Set<[UInt8]>) -> Int {
        let spans = SpanScanner.spans(in: text, upTo: end, labels: labels)
        for span in spans {
            let body = (span.range.lowerBound + span.markLength)..<(span.range.upperBound - span.markLength)
            for index in span.range {
                guard let place = places[index] else { continue }
                switch text[index] {
                case UInt8(ascii: "$"): if !body.contains(index) { bytes[place] = Cipher.dollar }
                case UInt8(ascii: "\\") where !body.contains(index): bytes[place] = Cipher.backslash
                case UInt8(ascii: "|") where isCell && index > 0 && text[index - 1] == UInt8(ascii: "\\"):
                    (bytes[place - 1], bytes[place]) = Cipher.escapedPipe
                case let sign: bytes[place] = Cipher.code(of: sign)
                }
            }
        }
        guard let last = spans.last?.range.upperBound, last > end else { return 0 }
        return text[end..<last].count { $0 == UInt8(ascii: "\n") }
    }
}
