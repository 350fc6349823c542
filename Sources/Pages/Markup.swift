import Terminal

/// A piece of a page: HTML or SVG that is well-formed as XML too.
///
/// Text and attributes are escaped where a piece is made, so whatever a study is called, it cannot become a tag.
struct Markup: Hashable, Sendable {
    /// What stands in the file.
    let source: String

    /// A piece that is part of this program, such as its style sheet.
    init(verbatim source: String) {
        self.source = source
    }

    /// Pieces behind each other.
    init(_ pieces: [Markup]) {
        source = pieces.map(\.source).joined()
    }

    /// Words.
    init(text: String) {
        source = Self.escaped(text)
    }

    /// An element with its attributes, in this order, and what is in it.
    init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Markup] = []) {
        let list = attributes.map { " \($0)=\"\(Self.escaped($1))\"" }.joined()
        source =
            Self.childless.contains(name)
            ? "<\(name)\(list)/>" : "<\(name)\(list)>\(children.map(\.source).joined())</\(name)>"
    }

    /// An element with words in it.
    init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ text: String) {
        self.init(name, attributes, [Markup(text: text)])
    }

    /// Elements that close themselves.
    private static let childless: Set = ["meta", "link", "input", "path", "circle", "rect"]

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text.visible {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.append(character)
            }
        }
        return result
    }
}

extension Markup {
    /// A line of the terminal with its styles.
    init(_ line: StyledLine) {
        self.init(
            line.spans.map { span in
                let classes = span.style.classes
                return classes.isEmpty ? Markup(text: span.text) : Markup("span", ["class": classes], span.text)
            })
    }

    /// A table, scrolled sideways where the page has no room for it.
    init(_ table: TextTable) {
        func row(_ name: String, _ cells: [TextTable.Cell]) -> Markup {
            Markup(
                "tr",
                zip(cells, table.alignments).map { cell, alignment in
                    let lines = cell.lines.enumerated().map { Markup([Markup(text: $0 > 0 ? " " : ""), Markup($1)]) }
                    return Markup(name, alignment == .right ? ["class": "n"] : [:], lines)
                })
        }
        self.init(
            "div", ["class": "scroll", "tabindex": "0"],
            [
                Markup(
                    "table",
                    [
                        Markup("thead", [row("th", table.header)]),
                        Markup("tbody", table.rows.map { row("td", $0) }),
                    ])
            ])
    }

    private init(_ name: String, _ children: [Markup]) {
        self.init(name, [:], children)
    }
}

extension Style {
    /// The classes of the style sheet that look like it.
    var classes: String {
        [color.map(Self.name), isBold ? "b" : nil, isDim ? "d" : nil].compactMap(\.self).joined(separator: " ")
    }

    private static func name(of color: Color) -> String {
        switch color {
        case .red: "red"
        case .green: "green"
        case .yellow: "yellow"
        case .blue: "blue"
        case .magenta: "magenta"
        case .cyan: "cyan"
        }
    }
}
