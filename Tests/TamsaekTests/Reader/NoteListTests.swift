import Content
import Foundation
import NoteIndex
import Testing

@testable import tamsaek

struct NoteListTests {
    private static let notes = [
        NoteEntry(
            path: "content/tpe.md", slug: "tpe", title: "TPE와 베이지안 최적화", difficulty: "중급", tags: ["TPE", "면접"],
            date: "2026-01-02", questions: 1),
        NoteEntry(
            path: "content/격자.md", slug: "격자", title: "격자 탐색", difficulty: nil, tags: [], date: nil, questions: 0),
    ]

    @Test("a line for each note, aligned by the columns Hangul fills")
    func text() {
        #expect(
            NoteList(NoteListTests.notes).lines(width: 80).map(\.plain) == [
                "이름  제목                   난이도  태그       날짜        문제",
                "────  ─────────────────────  ──────  ─────────  ──────────  ────",
                "tpe   TPE와 베이지안 최적화  중급    TPE, 면접  2026-01-02     1",
                "격자  격자 탐색                                                0",
            ])
        #expect(NoteList([]).lines(width: 80).map(\.plain) == ["보여 줄 노트가 없습니다."])
    }

    @Test("as JSON every note has every field, null where the note says nothing")
    func json() throws {
        #expect(
            NoteList(NoteListTests.notes).json.description == """
                [{"date":"2026-01-02","difficulty":"중급","path":"content/tpe.md","questions":1,"slug":"tpe",\
                "tags":["TPE","면접"],"title":"TPE와 베이지안 최적화"},\
                {"date":null,"difficulty":null,"path":"content/격자.md","questions":0,"slug":"격자","tags":[],"title":"격자 탐색"}]
                """)
    }

    @Test("a list as JSON is written as every other result is")
    func document() throws {
        struct Item: Encodable {
            let name: String
            let none: String?
            let parts: [String]

            enum Key: CodingKey { case name, none, parts }

            func encode(to encoder: any Encoder) throws {
                var object = encoder.container(keyedBy: Key.self)
                try object.encode(name, forKey: .name)
                try object.encode(none, forKey: .none)
                try object.encode(parts, forKey: .parts)
            }
        }
        let names = ["가\"나\\/\u{7}\u{8}\t\n\u{C}\r\u{1F}", "\u{7F}\u{9B}\u{202E}e\u{301}😀", ""]
        let items = names.map { Item(name: $0, none: nil, parts: $0.isEmpty ? [] : [$0, "b"]) }
        let json = JSON.array(
            items.map {
                .object(["name": .string($0.name), "none": .null, "parts": .array($0.parts.map(JSON.string))])
            })
        #expect(json.document == (try JSONOutput.document(items)))
        #expect(JSON.array([]).document == (try JSONOutput.document([Int]())))
    }

    @Test("a note as JSON: blocks with their lines, cells as plain text, questions with all fields")
    func note() throws {
        let source = """
            ---
            title: 제목
            ---

            | **a**<br>b | c/d |
            |:--|---|
            | `1` | [나](x) |

            1. [x] 한 일

            ```py
            x
            ```
            """
        let note = try Note(source, path: "n.md")
        #expect(
            try JSONOutput.line(NoteJSON(note: note)) == #"""
                {"blocks":[\#
                {"alignments":["left","none"],"header":["a b","c/d"],"line":5,"rows":[["1","나"]],"type":"table"},\#
                {"items":[{"blocks":[{"line":9,"text":"한 일","type":"paragraph"}],"done":true}],"line":9,"ordered":true,\#
                "start":1,"tight":true,"type":"list"},\#
                {"language":"py","line":11,"text":"x\n","type":"code"}],\#
                "date":null,"difficulty":null,"path":"n.md","questions":[],"tags":[],"title":"제목"}

                """#)
        let question = Question(id: "q", text: "왜?", answer: nil, line: 7)
        #expect(
            try JSONOutput.line(QuestionJSON(question: question)) == """
                {"answer":null,"difficulty":null,"followUps":[],"id":"q","keywords":[],"line":7,"question":"왜?","rubric":[],\
                "stars":null,"traps":[]}

                """)
    }

    @Test("characters that steer a terminal are escaped, and mean the same to a program")
    func safeJSON() throws {
        let text = "가\u{1B}\u{9B}\u{202E}/나"
        let json = try JSONOutput.line([text])
        #expect(json == "[\"가\\u001b\\u009b\\u202e/나\"]\n")
        #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [text])
    }

    @Test("the report of check: place, severity, advice, and the counts")
    func report() {
        let warning = Diagnostic(.warning, path: "a.md", line: 2, column: 7, message: "날짜가 이상합니다.", advice: "고치세요.")
        let error = Diagnostic(.error, path: "b.md", message: "읽을 수 없습니다.", advice: "권한을 보세요.")
        let report = CheckReport([(2, [warning]), (1, [error])])
        #expect(
            report.lines(wrappedTo: nil).map(\.plain) == [
                "a.md:2:7: 경고: 날짜가 이상합니다. 고치세요.", "b.md: 잘못: 읽을 수 없습니다. 권한을 보세요.",
                "노트 3개: 잘못 1개, 경고 1개",
            ])
        #expect(report.lines(wrappedTo: 30).map(\.columns).max() ?? 0 <= 30)
    }
}
