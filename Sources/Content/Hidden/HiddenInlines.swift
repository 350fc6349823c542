/// Finds the formulas and footnotes that ``HidingPass`` hid in what libcmark made of the text.
///
/// Nothing in a formula was markup to libcmark, so each is one run of texts and line ends.
struct HiddenInlines {
    /// What stands at both ends of a formula.
    private enum Mark: CaseIterable {
        case dollars, dollar, round, square

        var opening: String.UnicodeScalarView { Self.hidden(self == .square ? "\\[" : self == .round ? "\\(" : source) }
        var closing: String.UnicodeScalarView { Self.hidden(self == .square ? "\\]" : self == .round ? "\\)" : source) }
        var isDisplay: Bool { self == .dollars || self == .square }

        private var source: String { self == .dollars ? "$$" : "$" }

        private static func hidden(_ source: String) -> String.UnicodeScalarView {
            let bytes = source.utf8.map { byte in
                switch byte {
                case UInt8(ascii: "$"): Cipher.dollar
                case UInt8(ascii: "\\"): Cipher.backslash
                default: Cipher.code(of: byte)
                }
            }
            return String(decoding: bytes, as: UTF8.self).unicodeScalars
        }
    }

    private var result: [Inline] = []
    /// What has been read since the last formula or in the open one.
    private var text = String.UnicodeScalarView()
    private var open: (mark: Mark, range: SourceRange)?

    /// The inlines of one level with the formulas and footnotes in them found, and nothing hidden.
    static func found(in inlines: [Inline]) -> [Inline] {
        var reader = HiddenInlines()
        for inline in inlines {
            switch inline.kind {
            case .text(let text): reader.read(text.unicodeScalars[...], at: inline.range)
            case .softBreak where reader.open != nil, .lineBreak where reader.open != nil: reader.text.append("\n")
            default: reader.result.append(inline)
            }
        }
        return reader.result
    }

    private mutating func read(_ text: Substring.UnicodeScalarView, at range: SourceRange) {
        var rest = text
        while let first = rest.first {
            if let formula = open, rest.starts(with: formula.mark.closing) {
                rest = rest.dropFirst(formula.mark.closing.count)
                let whole = formula.range.joined(to: range)
                result.append(Inline(.math(takeBody(), isDisplay: formula.mark.isDisplay), range: whole))
                open = nil
            } else if open == nil, let (label, length) = Self.footnote(at: rest) {
                endText(at: range)
                rest = rest.dropFirst(length)
                result.append(Inline(.footnote(label), range: range))
            } else if open == nil, let mark = Mark.allCases.first(where: { rest.starts(with: $0.opening) }) {
                endText(at: range)
                rest = rest.dropFirst(mark.opening.count)
                open = (mark, range)
            } else {
                self.text.append(first)
                rest = rest.dropFirst()
            }
        }
        if open == nil { endText(at: range) }
    }

    /// The label of the footnote that `text` begins with, and how many scalars it takes.
    private static func footnote(at text: Substring.UnicodeScalarView) -> (String, Int)? {
        let open = Unicode.Scalar(Cipher.code(of: UInt8(ascii: "[")))
        let close = Unicode.Scalar(Cipher.code(of: UInt8(ascii: "]")))
        guard text.first == open, text.dropFirst().first == "^" else { return nil }
        let label = text.dropFirst(2).prefix { $0 != close }
        return label.endIndex == text.endIndex ? nil : (Cipher.restored(String(label)), label.count + 3)
    }

    private mutating func endText(at range: SourceRange) {
        let text = takeText()
        if !text.isEmpty { result.append(Inline(.text(text), range: range)) }
    }

    /// The formula read, without the backticks that GitHub lets stand inside the dollars.
    private mutating func takeBody() -> String {
        let body = takeText()
        return body.count > 2 && body.first == "`" && body.last == "`" ? String(body.dropFirst().dropLast()) : body
    }

    private mutating func takeText() -> String {
        defer { text = String.UnicodeScalarView() }
        return Cipher.restored(String(text))
    }
}
