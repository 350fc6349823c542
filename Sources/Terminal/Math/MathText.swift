/// LaTeX mathematics as Unicode text: `\frac{l(x)}{g(x)}` is `l(x)/g(x)`.
///
/// Scripts use Unicode's own characters where it has all of them, else `x_θ` and `e^(x²)`; fractions stand on one line, with
/// brackets where precedence needs them; a matrix is `[a b; c d]`. A command that is not known is shown as it is written,
/// and so is all of a source that does not match up. Nothing is dropped but what only changes how a formula is set.
public enum MathText {
    /// The formula on one line.
    ///
    /// - Complexity: O(*n*) for the length of the source; nesting beyond 60 groups is shown as its source.
    public static func line(of latex: String) -> String {
        guard let table = try? MathParser.parse(latex) else { return latex }
        return MathWriter.text(of: .table(table)).trimmingSpaces
    }

    /// A text as a superscript: with Unicode's own characters where it has all of them, else `^(…)`.
    public static func superscript(_ text: String) -> String {
        MathScripts.superscript(text.replacing("-", with: "−"))
    }

    /// A text as a subscript: with Unicode's own characters where it has all of them, else `_(…)`.
    public static func `subscript`(_ text: String) -> String {
        MathScripts.subscript(text.replacing("-", with: "−"))
    }

    /// The formula as it stands by itself: a line for each row of equations, lined up at their `&`.
    public static func lines(of latex: String) -> [String] {
        guard let table = try? MathParser.parse(latex).unwrapped else {
            return latex.split(separator: "\n").map { String($0).trimmingSpaces }
        }
        let rows = table.rows.map { $0.map { MathWriter.text(of: [$0]) } }
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.compactMap { $0.count > column ? $0[column].columns : nil }.max() ?? 0
        }
        return rows.map { row in
            row.enumerated().map { column, text in
                let space = String(repeating: " ", count: row.count > 1 ? widths[column] - text.columns : 0)
                return column.isMultiple(of: 2) ? space + text : text + space
            }.joined(separator: " ").trimmingEnd
        }
    }
}

extension MathTable {
    /// The lines of an environment that is all there is.
    fileprivate var unwrapped: MathTable {
        let nodes = rows.count == 1 ? rows[0].flattened.filter { !$0.isSpace } : []
        if nodes.count == 1, case .table(let table) = nodes[0], table.isLines { return table.unwrapped }
        return self
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
    }

    fileprivate var trimmingSpaces: String {
        String(trimmingEnd.drop { $0.isWhitespace })
    }
}
