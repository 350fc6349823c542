/// Finds the formulas in running text, `$…$`, `$$…$$`, `\(…\)` and `\[…\]`, and the footnotes it refers to, `[^1]`.
///
/// By pandoc's rule a dollar opens only before a letter and closes only behind one, and not before a digit: `$5 and $6` is
/// money. What libcmark would read as code, a tag or an address holds no formula.
struct SpanScanner {
    /// A formula or a footnote in the text, with what marks it.
    struct Span {
        let range: Range<Int>
        /// The bytes at each end that mark it: 1 or 2.
        let markLength: Int
    }

    private let text: [UInt8]
    /// Where the paragraph ends; only a formula that stands by itself may go on behind it.
    private let end: Int
    /// The footnotes there are.
    private let labels: Set<[UInt8]>
    private var index = 0
    /// The marks that do not come again.
    private var missing: Set<[UInt8]> = []

    /// The formulas and footnotes of `text`, a paragraph up to `end` and what follows it up to an empty line; O(*n*) but for text made
    /// of backticks.
    static func spans(in text: [UInt8], upTo end: Int, labels: Set<[UInt8]>) -> [Span] {
        var scanner = SpanScanner(text: text, end: end, labels: labels)
        var spans: [Span] = []
        while scanner.index < end {
            if let span = scanner.next() { spans.append(span) }
        }
        return spans
    }

    private init(text: [UInt8], end: Int, labels: Set<[UInt8]>) {
        self.labels = labels
        self.text = text
        self.end = end
    }

    private func byte(_ index: Int) -> UInt8 {
        text.indices.contains(index) ? text[index] : UInt8(ascii: "\n")
    }

    /// Moves past whatever comes here, and returns it if it is a formula.
    private mutating func next() -> Span? {
        let start = index
        switch text[start] {
        case UInt8(ascii: "\\"): return bracketed()
        case UInt8(ascii: "`"): skipCode()
        case UInt8(ascii: "<"): skipTag()
        case UInt8(ascii: "]") where byte(start + 1) == UInt8(ascii: "("):
            index = text[start..<end].firstIndex { $0 == UInt8(ascii: ")") || Self.isSpace($0) } ?? end
        case UInt8(ascii: "[") where byte(start + 1) == UInt8(ascii: "^"): return footnote()
        case dollar:
            let run = text[start..<end].prefix { $0 == dollar }
            let span = run.count == 1 ? inline() : run.count == 2 ? display("$$") : nil
            index = span?.range.upperBound ?? run.endIndex
            return span
        default: index += 1
        }
        return nil
    }

    private mutating func footnote() -> Span? {
        let start = index
        index += 2
        guard let close = Footnotes.labelEnd(in: text, from: index), close < end,
            labels.contains(Array(text[index..<close]))
        else { return nil }
        index = close + 1
        return Span(range: start..<index, markLength: 1)
    }

    private mutating func skipCode() {
        let run = text[index..<end].prefix { $0 == UInt8(ascii: "`") }
        index = run.endIndex
        guard !missing.contains(Array(run)) else { return }
        var rest = text[index..<end]
        while let start = rest.firstIndex(of: UInt8(ascii: "`")) {
            let closing = rest[start...].prefix { $0 == UInt8(ascii: "`") }
            rest = rest[closing.endIndex...]
            if closing.count == run.count {
                index = closing.endIndex
                return
            }
        }
        missing.insert(Array(run))
    }

    private mutating func skipTag() {
        index += 1
        guard byte(index).isLetter || "/!".utf8.contains(byte(index)) else { return }
        let stop = text[index..<end].firstIndex { "<>\n".utf8.contains($0) }
        if let stop, text[stop] == UInt8(ascii: ">") { index = stop + 1 }
    }

    private let dollar = UInt8(ascii: "$")

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte.isBlank || byte == UInt8(ascii: "\n")
    }
}

// MARK: - Marks

extension SpanScanner {
    /// A formula between the dollar here and the next.
    private func inline() -> Span? {
        let start = index + 1
        if byte(start) == UInt8(ascii: "`") { return quoted() }
        guard start < end, !Self.isSpace(byte(start)) else { return nil }
        var close = start
        while close < end, byte(close) != dollar {
            if byte(close) == UInt8(ascii: "`") { return nil }
            close += byte(close) == UInt8(ascii: "\\") ? 2 : 1
        }
        let body = text[start..<min(close, end)]
        guard close < end, !Self.isSpace(byte(close - 1)), byte(close + 1) != dollar, !byte(close + 1).isDigit,
            !Self.isProse(body), !byte(close + 1).isLetter || body.count <= 2 || Self.isFormal(body)
        else { return nil }
        return Span(range: index..<(close + 1), markLength: 1)
    }

    /// GitHub's `` $`…`$ ``.
    private func quoted() -> Span? {
        let body = text[(index + 2)..<end].prefix { $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "\n") }
        let isClosed = byte(body.endIndex) == UInt8(ascii: "`") && byte(body.endIndex + 1) == dollar
        guard !body.isEmpty, isClosed else { return nil }
        return Span(range: index..<(body.endIndex + 2), markLength: 2)
    }

    /// A formula up to the next `mark`, over the end of the paragraph.
    private mutating func display(_ mark: String) -> Span? {
        let mark = Array(mark.utf8)
        guard !missing.contains(mark) else { return nil }
        var close = index + 2
        while close < text.count, !text[close...].starts(with: mark) {
            close += byte(close) == UInt8(ascii: "\\") ? 2 : 1
        }
        guard close < text.count else {
            missing.insert(mark)
            return nil
        }
        guard text[(index + 2)..<close].contains(where: { !Self.isSpace($0) }) else { return nil }
        return Span(range: index..<(close + 2), markLength: 2)
    }

    /// A formula in `\(…\)` or `\[…\]`, which may as well be escaped brackets around words; else moves past the escape.
    private mutating func bracketed() -> Span? {
        let start = index
        var span: Span?
        if byte(start + 1) == UInt8(ascii: "(") { span = display("\\)") }
        if byte(start + 1) == UInt8(ascii: "[") { span = display("\\]") }
        if let found = span {
            let body = text[(start + 2)..<(found.range.upperBound - 2)].filter { !Self.isSpace($0) }
            let isVariable = body.count == 1 && body[0].isLetter && body != Array("x".utf8) && body != Array("X".utf8)
            let isInside = byte(start + 1) == UInt8(ascii: "[") || found.range.upperBound <= end
            if !isInside || !(isVariable || Self.isTeX(body)) { span = nil }
        }
        index = span?.range.upperBound ?? start + 2
        return span
    }

    /// Whether there is a sign in it that prose does not have.
    private static func isFormal(_ body: ArraySlice<UInt8>) -> Bool {
        body.contains { "\\^_={}<>+*".utf8.contains($0) }
    }

    /// Whether escaped brackets around it are rather those of a formula.
    private static func isTeX(_ body: [UInt8]) -> Bool {
        let hasCommand = zip(body, body.dropFirst()).contains { $0 == UInt8(ascii: "\\") && $1.isLetter }
        return hasCommand || body.contains { $0.isLetter || $0.isDigit } && body.contains { "^_=".utf8.contains($0) }
    }

    /// Whether it is what stands between two prices, or markup and addresses with a dollar in them.
    private static func isProse(_ body: ArraySlice<UInt8>) -> Bool {
        let pairs = zip(body, body.dropFirst())
        if pairs.contains(where: { ["</", "//", "**"].map { Array($0.utf8) }.contains([$0, $1]) }) { return true }
        let amount = body.prefix { $0.isDigit || ",.".utf8.contains($0) }
        let unit = body[amount.endIndex...].first { !isSpace($0) }
        if !amount.isEmpty, unit.map(isKorean) == true { return true }
        return (body.contains(where: isKorean) || !amount.isEmpty) && body.contains(where: isSpace) && !isFormal(body)
    }

    /// Whether a byte begins a Hangul syllable.
    private static func isKorean(_ byte: UInt8) -> Bool {
        (0xEA...0xED).contains(byte)
    }
}

extension UInt8 {
    /// An ASCII letter.
    fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}
