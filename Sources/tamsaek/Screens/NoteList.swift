import NoteIndex
import Terminal

/// The notes of a folder, one a line.
struct NoteList {
    let entries: [NoteEntry]

    init(_ entries: [NoteEntry]) {
        self.entries = entries
    }

    /// The list as `notes --format json` prints it.
    var json: JSON {
        .array(
            entries.map { note in
                .object([
                    "date": JSON(note.date), "difficulty": JSON(note.difficulty), "path": .string(note.path),
                    "questions": .int(note.questions), "slug": .string(note.slug),
                    "tags": .array(note.tags.map(JSON.string)), "title": .string(note.title),
                ])
            })
    }

    func lines(width: Int, isPlain: Bool = false) -> [StyledLine] {
        guard !entries.isEmpty else { return ["보여 줄 노트가 없습니다."] }
        let table = TextTable(
            header: ["이름", "제목", "난이도", "태그", "날짜", "문제"],
            rows: entries.map { note in
                [
                    note.slug, isPlain ? note.title : note.title.withFormulas, note.difficulty ?? "",
                    note.tags.joined(separator: ", "), note.date ?? "",
                    String(note.questions),
                ].map { TextTable.Cell($0) }
            },
            alignments: [.left, .left, .left, .left, .left, .right], isFramed: false)
        return isPlain ? table.records(width: width) : table.lines(width: width)
    }
}

extension JSON {
    /// The text, or null.
    fileprivate init(_ text: String?) {
        self = text.map(JSON.string) ?? .null
    }
}
