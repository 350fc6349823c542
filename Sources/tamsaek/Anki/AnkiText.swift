/// Notes as the text file that Anki imports: tab-separated, with what the columns are at its head.
///
/// The columns have no names, since Anki would look for fields of those names; it takes fields without names in their
/// order, in every language.
enum AnkiText {
    static func file(of notes: [AnkiNote]) -> String {
        let head = [
            "#separator:tab", "#html:true", "#notetype:Basic", "#guid column:1", "#deck column:2", "#tags column:5",
        ]
        let lines = notes.map { note in
            [note.guid, note.deck, note.fields[0], back(of: note), note.tags.joined(separator: " ")].map(quoted)
                .joined(separator: "\t")
        }
        return (head + lines).map { $0 + "\n" }.joined()
    }

    /// The answer with what else the learner looks at then: Anki's own Basic type has no fields for it.
    private static func back(of note: AnkiNote) -> String {
        var back = note.fields[1]
        if !note.fields[2].isEmpty { back += "<p><b>핵심 개념</b></p>" + note.fields[2] }
        if !note.fields[3].isEmpty { back += "<p><b>꼬리 질문</b></p>" + note.fields[3] }
        return back
    }

    /// A field as it can stand between tabs, also as the first of its line, where `#` begins a comment.
    private static func quoted(_ field: String) -> String {
        let isPlain = !field.hasPrefix("#") && !field.contains { "\t\n\r\r\n\"".contains($0) }
        return isPlain ? field : "\"" + field.replacing("\"", with: "\"\"") + "\""
    }
}
