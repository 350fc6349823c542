import Content

/// The document model as HTML, byte for byte as `cmark-gfm --unsafe --extension table` writes it.
///
/// What other extensions read comes out as the text it is to that program: `~~`, `[ ]` and `[x]`, `$`.
struct HTMLWriter {
    private var html = ""

    /// The HTML of `blocks`.
    static func html(of blocks: [Block]) -> String {
        var writer = HTMLWriter()
        writer.write(blocks, isTight: false)
        return writer.html
    }

    private mutating func write(_ blocks: [Block], isTight: Bool, box: String = "") {
        for (index, block) in blocks.enumerated() { write(block, isTight: isTight, box: index == 0 ? box : "") }
    }

    /// Starts a line, unless one has just been started.
    private mutating func startLine() {
        if let last = html.utf8.last, last != UInt8(ascii: "\n") { html += "\n" }
    }

    private mutating func write(_ block: Block, isTight: Bool, box: String) {
        switch block.kind {
        case .paragraph(let content) where isTight:
            html += box
            write(content)
        case .paragraph(let content):
            startLine()
            html += "<p>" + box
            write(content)
            html += "</p>\n"
        case .heading(let level, let content):
            startLine()
            html += "<h\(level)>"
            write(content)
            html += "</h\(level)>\n"
        case .quote(let blocks):
            startLine()
            html += "<blockquote>\n"
            write(blocks, isTight: false)
            startLine()
            html += "</blockquote>\n"
        case .list(let list): write(list)
        case .code(let info, let text):
            startLine()
            let language = info.prefix { $0 != " " && $0 != "\t" && $0 != "\n" }
            html +=
                language.isEmpty ? "<pre><code>" : "<pre><code class=\"language-\(Self.escaped(String(language)))\">"
            html += Self.escaped(text) + "</code></pre>\n"
        case .html(let text):
            startLine()
            html += text
            startLine()
        case .table(let table): write(table)
        case .footnote(let label, let blocks):
            startLine()
            html += "[^\(label)]: "
            write(blocks, isTight: false)
        case .rule:
            startLine()
            html += "<hr />\n"
        }
    }

    private mutating func write(_ list: Block.List) {
        startLine()
        switch list.start {
        case nil: html += "<ul>\n"
        case 1: html += "<ol>\n"
        case let start?: html += "<ol start=\"\(start)\">\n"
        }
        for item in list.items {
            startLine()
            html += "<li>"
            // Read as text by the oracle, in the item's first paragraph.
            let box = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
            write(item.blocks, isTight: list.isTight, box: box)
            html += "</li>\n"
        }
        html += list.start == nil ? "</ul>\n" : "</ol>\n"
    }

    private mutating func write(_ table: Block.Table) {
        startLine()
        html += "<table>\n<thead>\n"
        write(table.header, tag: "th", table.alignments)
        html += "</thead>\n"
        if !table.rows.isEmpty {
            html += "<tbody>\n"
            for row in table.rows { write(row, tag: "td", table.alignments) }
            html += "</tbody>\n"
        }
        html += "</table>\n"
    }

    private mutating func write(_ row: [[Inline]], tag: String, _ alignments: [Block.Alignment]) {
        html += "<tr>\n"
        for (cell, alignment) in zip(row, alignments) {
            html += alignment == .none ? "<\(tag)>" : "<\(tag) align=\"\(alignment.rawValue)\">"
            write(cell)
            html += "</\(tag)>\n"
        }
        html += "</tr>\n"
    }
}

// MARK: - Inlines

extension HTMLWriter {
    private mutating func write(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline.kind {
            case .text(let text): html += Self.escaped(text)
            case .code(let text): html += "<code>\(Self.escaped(text))</code>"
            case .math, .footnote: html += Self.escaped([inline].plainText)
            case .html(let text): html += text
            case .softBreak: html += "\n"
            case .lineBreak: html += "<br />\n"
            case .emphasis(let content): wrap(content, "em")
            case .strong(let content): wrap(content, "strong")
            case .strikethrough(let content):
                html += "~~"
                write(content)
                html += "~~"
            case .link(let destination, let title, let content):
                html += "<a href=\"\(Self.escapedURL(destination))\"\(Self.attribute("title", title))>"
                write(content)
                html += "</a>"
            case .image(let source, let title, let content):
                html += "<img src=\"\(Self.escapedURL(source))\" alt=\"\(Self.escaped(content.plainText))\""
                html += "\(Self.attribute("title", title)) />"
            }
        }
    }

    private mutating func wrap(_ content: [Inline], _ tag: String) {
        html += "<\(tag)>"
        write(content)
        html += "</\(tag)>"
    }

    private static func attribute(_ name: String, _ value: String) -> String {
        value.isEmpty ? "" : " \(name)=\"\(escaped(value))\""
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// As cmark does: what is no letter, no digit and no mark with a place in URLs is percent-encoded.
    private static func escapedURL(_ url: String) -> String {
        var escaped = ""
        for byte in url.utf8 {
            switch Unicode.Scalar(byte) {
            case "&": escaped += "&amp;"
            case "'": escaped += "&#x27;"
            case "a"..."z", "A"..."Z", "0"..."9": escaped.unicodeScalars.append(Unicode.Scalar(byte))
            case let scalar where "-_.+!*(),%#@?=;:/$~".unicodeScalars.contains(scalar):
                escaped.unicodeScalars.append(scalar)
            default: escaped += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return escaped
    }
}
