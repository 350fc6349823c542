import Content
import Terminal

/// Turns running text into styled lines and keeps count of the addresses it links to.
struct InlineText {
    let listsAddresses: Bool
    let followsLinks: Bool
    /// Whether it is read aloud.
    let isPlain: Bool
    /// What each link leads to, in the order of the text.
    private(set) var links: [String] = []
    /// The addresses that are listed, in the order of their numbers.
    private var addresses: [String] = []
    /// The labels of the footnotes, in the order of their numbers.
    private var notes: [String] = []
    private var lines: [[Span]] = [[]]
    /// The link being written, as an index of `links`.
    private var linkNumber: Int?
    /// Numbers of addresses that stand after the word their link ends in.
    private var marks = ""

    init(listsAddresses: Bool, followsLinks: Bool = false, isPlain: Bool = false) {
        self.listsAddresses = listsAddresses
        self.followsLinks = followsLinks
        self.isPlain = isPlain
    }

    /// One line for each part between hard breaks, not wrapped.
    mutating func lines(of content: [Inline], style: Style = .plain) -> [StyledLine] {
        lines = [[]]
        add(content, style, nil)
        addMarks()
        // A formula has ended its last line itself.
        if !isPlain, case .math(_, isDisplay: true)? = content.last?.kind { lines.removeLast() }
        return lines.map { StyledLine($0) }
    }

    /// The number of a footnote, in the order in which the text refers to them.
    mutating func number(ofNote label: String) -> Int {
        if let index = notes.firstIndex(of: label) { return index + 1 }
        notes.append(label)
        return notes.count
    }

    /// `[1] https://…` for each address that is not in the text.
    func addressLines(width: Int) -> [StyledLine] {
        addresses.enumerated().flatMap { index, address in
            let number = StyledLine("[\(index + 1)] ", .dim)
            var address = StyledLine([Span(address, link: Hyperlink(address))])
            if address.plain.hasForeignHost { address.spans.append(Span(" (영문이 아닌 글자가 섞인 주소)", .dim)) }
            let room = width - number.columns
            // An address that only fits without its number gets a line of its own.
            if (room + 1...width).contains(address.widestWord()) {
                return [StyledLine("[\(index + 1)]", .dim)] + address.wrapped(to: width)
            }
            let indent = StyledLine(String(repeating: " ", count: number.columns))
            return address.wrapped(to: room).prefixed(first: number, rest: indent)
        }
    }

    private mutating func add(_ content: [Inline], _ style: Style, _ link: Hyperlink?) {
        for inline in content.readingTags {
            add(inline.kind, style, link)
        }
    }

    private mutating func add(_ kind: Inline.Kind, _ style: Style, _ link: Hyperlink?) {
        var style = style
        switch kind {
        case .text(let text):
            // A tag that shows nothing leaves the blanks around it.
            let isAfterBlank = lines.last?.last?.text.last ?? " " == " "
            add(isAfterBlank ? String(text.drop { $0 == " " }) : text, style, link)
        case .softBreak: if !(lines.last ?? []).isEmpty { add(" ", style, link) }
        case .lineBreak: endLine()
        case .code(let text):
            style.color = .green
            add(text, style, link)
        case .math(let source, _) where isPlain: add("$\(source)$", style, link)
        case .math(let source, isDisplay: false):
            style.color = style.color ?? .yellow
            add(MathText.line(of: source), style, link)
        case .math(let source, isDisplay: true): addDisplay(source, style, link)
        case .emphasis(let content):
            style.isItalic = true
            add(content, style, link)
        case .strong(let content):
            style.isBold = true
            add(content, style, link)
        case .strikethrough(let content):
            // The tildes stay: without them a pipe would turn what was struck out into what is so.
            style.isStruck = true
            add(isPlain ? "(지운 글: " : "~~", style, link)
            add(content, style, link)
            add(isPlain ? ")" : "~~", style, link)
        case .link(let destination, _, let content):
            style.isUnderlined = true
            style.color = .cyan
            linkNumber = links.count
            links.append(destination)
            add(content, style, Hyperlink(destination))
            linkNumber = nil
            mark(destination, content.plainText)
        case .image(let source, _, let content):
            let text = content.plainText
            let address = source.isEmpty ? "" : " (\(source))"
            add((text.isEmpty ? "[그림]" : "[그림: \(text)]") + address, style, link)
        case .footnote(let label):
            style.color = .cyan
            let outer = linkNumber
            linkNumber = links.count
            links.append("[^\(label)]")
            add("[주\(number(ofNote: label))]", style, link)
            linkNumber = outer
        case .html(let tag):
            if Inline.isLineBreak(tag) { endLine() }
        }
    }

    private mutating func add(_ text: String, _ style: Style, _ link: Hyperlink?) {
        if !marks.isEmpty, let space = text.firstIndex(where: { $0 == " " || $0 == "\n" }) {
            lines[lines.count - 1].append(Span(String(text[..<space]), style, link: link, linkNumber: linkNumber))
            addMarks()
            return add(String(text[space...]), style, link)
        }
        lines[lines.count - 1].append(Span(text, style, link: link, linkNumber: linkNumber))
    }

    /// A formula on lines of its own.
    private mutating func addDisplay(_ source: String, _ style: Style, _ link: Hyperlink?) {
        if !(lines.last ?? []).isEmpty { endLine() }
        for line in Self.display(source) {
            lines[lines.count - 1] = line.spans
            endLine()
        }
    }

    /// The lines of a formula that stands by itself, indented.
    static func display(_ source: String) -> [StyledLine] {
        MathText.lines(of: source).map { StyledLine("  " + $0, Style(color: .yellow)) }
    }

    private mutating func endLine() {
        addMarks()
        lines.append([])
    }

    private mutating func addMarks() {
        if !marks.isEmpty { lines[lines.count - 1].append(Span(marks, .dim)) }
        marks = ""
    }

    /// Notes the address of a link that a reader cannot see or follow otherwise.
    private mutating func mark(_ destination: String, _ text: String) {
        guard !destination.isEmpty, !destination.hasPrefix("#"), text != destination, "mailto:" + text != destination
        else { return }
        let deceives = text.contains("://") || text.hasPrefix("www.")
        guard listsAddresses || deceives || Hyperlink(destination) == nil && !followsLinks else { return }
        let number = addresses.firstIndex(of: destination) ?? addresses.count
        if number == addresses.count { addresses.append(destination) }
        marks += "[\(number + 1)]"
    }
}

extension String {
    /// Whether the host has letters that may pass for Latin ones.
    fileprivate var hasForeignHost: Bool {
        guard let scheme = range(of: "://") else { return false }
        let host = self[scheme.upperBound...].prefix { !"/?#".contains($0) }
        return host.unicodeScalars.contains { scalar in
            !scalar.isASCII && !(0xAC00...0xD7A3).contains(scalar.value) && !scalar.properties.isIdeographic
        }
    }
}
