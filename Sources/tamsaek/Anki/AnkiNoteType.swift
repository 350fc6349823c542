/// The type of the notes that are exported.
///
/// Anki takes a type with other fields for another type and leaves all notes of the one it has alone. So the fields never
/// change, or ``id`` changes with them. When the template or the style changes, the time of the change must, too.
enum AnkiNoteType {
    /// The same in every package.
    static let id = 1_795_500_000_001

    static let value = AnkiCollection.NoteType(
        name: "ML면접 QA", fields: ["질문", "답", "핵심", "꼬리질문", "출처", "난이도", "ID"], templates: [template],
        isCloze: false, style: style, modified: 1_795_500_000)

    private static let template = AnkiCollection.Template(
        name: "카드 1", question: "{{질문}}",
        answer: """
            {{FrontSide}}
            <hr id=answer>
            {{답}}
            {{#핵심}}<div class=part>핵심 개념</div>{{핵심}}{{/핵심}}
            {{#꼬리질문}}<div class=part>꼬리 질문</div>{{꼬리질문}}{{/꼬리질문}}
            <div class=source>{{출처}}{{#난이도}} · 난이도 {{난이도}}{{/난이도}}</div>
            """)

    private static let style = """
        .card { font-family: sans-serif; font-size: 18px; line-height: 1.6; word-break: keep-all; text-align: left; \
        max-width: 42em; margin: auto; }
        .part { margin-top: 1em; font-weight: bold; }
        .source { margin-top: 1.5em; font-size: 14px; opacity: 0.6; }
        pre { overflow-x: auto; padding: 0.5em; background: rgba(128, 128, 128, 0.15); }
        table { border-collapse: collapse; }
        th, td { border: 1px solid rgba(128, 128, 128, 0.5); padding: 0.2em 0.5em; }
        """
}
