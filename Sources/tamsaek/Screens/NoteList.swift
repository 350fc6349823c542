import NoteIndex
import Terminal

/// The notes of a folder, one a line.
struct NoteList {
    let entries: [Entry]

    /// What the list says of a note.
    struct Entry: Encodable {
        let note: NoteEntry

        private enum Key: CodingKey {
            case slug, title, difficulty, tags, date, questions, path
        }

        func encode(to encoder: any Encoder) throws {
            var object = encoder.container(keyedBy: Key.self)
            try object.encode(note.slug, forKey: .slug)
            try object.encode(note.title, forKey: .title)
            try object.encode(note.difficulty, forKey: .difficulty)
            try object.encode(note.tags, forKey: .tags)
            try object.encode(note.date, forKey: .date)
            try object.encode(note.questions, forKey: .questions)
            try object.encode(note.path, forKey: .path)
        }
    }

    init(_ notes: [NoteEntry]) {
        entries = notes.map(Entry.init)
    }

    func lines(width: Int, isPlain: Bool = false) -> [StyledLine] {
        guard !entries.isEmpty else { return ["보여 줄 노트가 없습니다."] }
        let table = TextTable(
            header: ["이름", "제목", "난이도", "태그", "날짜", "문제"],
            rows: entries.map(\.note).map { note in
                [
                    note.slug, note.title, note.difficulty ?? "", note.tags.joined(separator: ", "), note.date ?? "",
                    String(note.questions),
                ].map { TextTable.Cell($0) }
            },
            alignments: [.left, .left, .left, .left, .left, .right], isFramed: false)
        return isPlain ? table.records(width: width) : table.lines(width: width)
    }
}
