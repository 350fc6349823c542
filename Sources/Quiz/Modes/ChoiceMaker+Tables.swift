import Content

extension ChoiceMaker {
    /// The questions of a note's tables, one for each cell: which thing it describes, or what is said of a thing.
    public func questions(ofTablesIn note: Note) -> [ChoiceQuestion] {
        note.tables.compactMap(FactTable.init).flatMap { table in
            table.rows.indices.flatMap { row in
                table.aspects.indices.compactMap { aspect in
                    [named(row, by: aspect, of: table, in: note), said(aspect, of: row, of: table, in: note)]
                        .compactMap(\.self).shuffled(seed: seed, by: \.id).first
                }
            }
        }
    }

    /// Which thing a cell describes.
    private func named(_ row: Int, by aspect: Int, of table: FactTable, in note: Note) -> ChoiceQuestion? {
        let (own, cell) = (table.rows[row], table.rows[row].cells[aspect])
        guard !cell.isEmpty, FoldedText(cell).letters.count > 1 else { return nil }
        // Of two things that are called the same neither is the answer.
        let others = rivals(of: row, at: aspect, in: table).filter { !areNamesakes($0, own) }
        let what = table.kind.isEmpty ? "것은" : Josa.topic(table.kind)
        let aspectName = table.aspects[aspect]
        return ChoiceQuestion(
            id: place(note, table, row, aspect) + "#name", note: note.slug, title: note.title,
            prompt: .described(
                aspectName.isEmpty ? "다음에 맞는 \(what)?" : "\(Josa.subject(aspectName)) 다음과 같은 \(what)?",
                by: masking(names: table.rows.flatMap(\.name.forms), in: cell)),
            right: own.name.text, others: distinct(others.map(\.name.text)), reason: .row(table.fields(of: own)),
            seed: seed)
    }

    /// What is said of a thing.
    private func said(_ aspect: Int, of row: Int, of table: FactTable, in note: Note) -> ChoiceQuestion? {
        let own = table.rows[row]
        guard !table.aspects[aspect].isEmpty, FoldedText(own.cells[aspect]).letters.count > 1 else { return nil }
        let names = { (row: FactTable.Row) in row.name.forms.compactMap { Concept(wordings: [$0], synonyms: synonyms) }
        }
        let words = telling(table).compactMap { Concept(wordings: [$0], synonyms: synonyms) }
        let others = rivals(of: row, at: aspect, in: table).filter { other in
            // What is true of a thing may be true of its kin and its namesakes, and what sets it against a third (빠르다,
            // but 격자보다 빠르다) may be true of all but that.
            !areNamesakes(other, own) && !isKin(own, names(other)) && !isKin(other, names(own))
                && Blank.masking(words, in: other.cells[aspect]) == other.cells[aspect]
        }
        return ChoiceQuestion(
            id: place(note, table, row, aspect) + "#cell", note: note.slug, title: note.title,
            prompt: .aspect(
                own.name.text + (own.name.text.hasSuffix("?") ? " " : ": ") + "\(Josa.topic(table.aspects[aspect]))?"),
            right: own.cells[aspect],
            others: distinct(others.map { $0.cells[aspect] }), reason: .row(table.fields(of: own)), seed: seed)
    }

    /// The other rows whose cell says something else, in the order of the seed.
    private func rivals(of row: Int, at aspect: Int, in table: FactTable) -> [FactTable.Row] {
        let cell = table.rows[row].cells[aspect]
        return table.rows.indices.filter { other in
            let text = table.rows[other].cells[aspect]
            return other != row && !text.isEmpty && !likeness.areAlike(text, cell)
        }.map { table.rows[$0] }.shuffled(seed: seed) { table.rows[row].name.text + $0.name.text }
    }

    /// Texts of which none is like an earlier one.
    private func distinct(_ texts: [String]) -> [String] {
        texts.reduce(into: []) { kept, text in
            if !kept.contains(where: { likeness.areEqual($0, text) }) { kept.append(text) }
        }
    }

    /// Whether two rows may be called the same.
    private func areNamesakes(_ a: FactTable.Row, _ b: FactTable.Row) -> Bool {
        a.name.forms.contains { form in b.name.forms.contains { likeness.areEqual($0, form) } }
    }

    /// Whether a row speaks of another by name, but for setting itself against it (`격자 탐색보다`).
    private func isKin(_ row: FactTable.Row, _ names: [Concept]) -> Bool {
        ([row.name.text] + row.cells).contains { cell in
            let text = FoldedText(cell)
            return names.flatMap { $0.ranges(in: text) }.contains { range in
                !text.letters[range.upperBound...].prefix(2).elementsEqual("보다".unicodeScalars) {
                    $0.scalar == $1.value
                }
            }
        }
    }

    /// The words of names that only one row has: 격자 and 베이지안, but not 탐색.
    private func telling(_ table: FactTable) -> [String] {
        let words = table.rows.map { row in
            Set(row.name.forms.flatMap { $0.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() } })
        }
        let holders = words.reduce(into: [String: Int]()) { holders, words in
            for word in words { holders[word, default: 0] += 1 }
        }
        return holders.filter { $0.value == 1 && $0.key.count > 1 }.map(\.key).sorted()
    }

    /// A description that does not tell whose it is.
    private func masking(names: [String], in cell: String) -> String {
        let concepts = names.compactMap { Concept(wordings: [$0], synonyms: synonyms) }
        return Blank.masking(concepts, in: cell)
    }

    private func place(_ note: Note, _ table: FactTable, _ row: Int, _ aspect: Int) -> String {
        [note.slug, table.heading ?? "", table.rows[row].name.text, table.aspects[aspect]].joined(separator: "#")
    }
}
