import Content

/// A table read as things, one a row, and what is said of each.
struct FactTable {
    let heading: String?
    /// What the things are, as the header says; may be empty.
    let kind: String
    /// The headers of the other columns; may be empty.
    let aspects: [String]
    let rows: [Row]

    struct Row {
        let name: Name
        /// One for each aspect; may be empty.
        let cells: [String]
        /// What is bold in its cells.
        let bold: [String]
    }

    /// nil for a table without two columns that say something.
    ///
    /// A first column that only counts (`1`, `2`, …) names nothing; then the second does.
    init?(_ source: NoteTable) {
        let table = source.table
        let key = table.rows.allSatisfy { Self.isNumber(Self.text($0[0])) } ? 1 : 0
        let others = table.header.indices.dropFirst(key + 1)
        guard !others.isEmpty else { return nil }
        heading = source.heading
        kind = Self.text(table.header[key])
        aspects = others.map { Self.text(table.header[$0]) }
        rows = table.rows.compactMap { cells in
            Name(cells[key]).map { name in
                Row(name: name, cells: others.map { Self.text(cells[$0]) }, bold: others.flatMap { cells[$0].bold })
            }
        }
        if rows.isEmpty { return nil }
    }

    /// A row with the names of its columns, the one that names it first.
    func fields(of row: Row) -> [Fact.Field] {
        zip([kind] + aspects, [row.name.text] + row.cells).map { Fact.Field(name: $0, value: $1) }
            .filter { !$0.value.isEmpty }
    }

    /// What is read in a cell, on one line.
    static func text(_ cell: [Inline]) -> String {
        cell.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func isNumber(_ text: String) -> Bool {
        text.allSatisfy { $0.isNumber || $0.isPunctuation || $0 == "#" }
    }
}

extension FactTable {
    /// What a row is called, in all the forms its cell gives: `**격자 탐색** Grid Search`, `트리 구조 추정 (TPE)`.
    struct Name {
        /// The whole cell; what is bold in it as the name, and the rest in brackets.
        let text: String
        /// The whole cell, what is bold in it, what is in brackets, and what is left without these.
        let forms: [String]

        /// nil for a cell without letters.
        init?(_ cell: [Inline]) {
            let whole = FactTable.text(cell)
            let bold = cell.bold
            let plain = bold.isEmpty ? "" : FactTable.text(cell.filter { [$0].bold.isEmpty })
            let isTranslated = !plain.isEmpty && !plain.hasPrefix("(") && bold.first.map { "\($0) \(plain)" } == whole
            text = isTranslated ? "\(bold[0]) (\(plain))" : whole
            let parts = text.split { "()（）[]".contains($0) }.map(String.init)
            let outside = parts.first.map { [$0] } ?? []
            let inside = parts.dropFirst()
            var seen: Set<[UInt32]> = []
            forms = ([whole] + bold + [plain] + outside + inside).map {
                $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }.filter { form in
                let letters = FoldedText(form).letters
                return letters.count > 1 && seen.insert(letters.map(\.heard)).inserted
            }
            if forms.isEmpty { return nil }
        }
    }
}
