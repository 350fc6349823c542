import Content
import Foundation
import Terminal
import Testing

@testable import tamsaek

@Suite("Parts of the full-screen reader")
struct ReaderPartsTests {
    @Test(
        "what a link leads to",
        arguments: [
            ("#2-상세-설명", LinkTarget.heading("2-상세-설명")), ("#%EB%81%9D", .heading("끝")),
            ("other.md", .note(path: "/a/b/other.md", heading: nil)),
            ("../c.md#d", .note(path: "/a/c.md", heading: "d")),
            ("/x/y.md", .note(path: "/x/y.md", heading: nil)), ("%EB%81%9D.md", .note(path: "/a/b/끝.md", heading: nil)),
            ("https://example.org/a#b", .address("https://example.org/a#b")),
            ("MAILTO:a@example.org", .address("MAILTO:a@example.org")), ("file:///etc/a.md", .unknown),
            ("javascript:alert(1)", .unknown), ("picture.png", .unknown), ("", .unknown),
        ])
    func targets(destination: String, target: LinkTarget) {
        #expect(LinkTarget(destination, in: "/a/b/note.md") == target)
    }

    @Test(
        "headings are named as GitHub does",
        arguments: [
            ("2. 상세 설명 (Detailed Explanation)", "2-상세-설명-detailed-explanation"), ("l(x)/g(x)", "lxgx"),
            ("A_b - c", "a_b---c"),
        ])
    func anchors(heading: String, anchor: String) {
        #expect(heading.anchor == anchor)
    }

    @Test("a phrase is found across lines, in a quote, a list, code and a cell of a table, but not across cells")
    func flows() throws {
        let note = try Note(
            """
            > 인용문 안에서도 하이퍼파라미터 탐색을 찾는다. 하이퍼파라미터 탐색이다.

            - 목록 안의 아주 긴 하이퍼파라미터 탐색 항목

            | 왼쪽 | 오른쪽 |
            | --- | --- |
            | 하이퍼파라미터 탐색 기법의 설명 | 탐색 공간의 크기와 하이퍼파라미터 |
            | 하이퍼파라미터 | 탐색 |

            ```
            하이퍼파라미터 탐색
            ```
            """, path: "a.md")
        let query = try #require(InitialConsonants("하이퍼파라미터 탐색"))
        for width in 20...100 {
            let page = ReaderPage(NoteRenderer(width: width, listsAddresses: false).page(of: note))
            let matches = PageText(of: page).matches(of: query)
            #expect(matches.count == 5, "\(width)")
            for match in matches {
                let words = match.map { piece in
                    String(decoding: Array(page.lines[piece.line].plain.utf8)[piece.range], as: UTF8.self)
                }
                #expect(words.joined().filter { $0 != " " } == "하이퍼파라미터탐색", "\(width)")
            }
        }
    }

    @Test(
        "an editor gets the line the way it takes it",
        arguments: [
            (["VISUAL": "nano", "EDITOR": "ed"], ["nano", "+7", "a b.md"]),
            (["VISUAL": "", "EDITOR": "ed"], ["ed", "+7", "a b.md"]),
            ([:], ["vi", "+7", "a b.md"]), (["EDITOR": "/usr/bin/code -w"], ["/usr/bin/code -w", "-g", "a b.md:7"]),
            (["EDITOR": "hx"], ["hx", "a b.md:7"]),
        ])
    func editor(environment: [String: String], arguments: [String]) {
        #expect(Array(Editor(environment: environment).arguments(file: "a b.md", line: 7).dropFirst(3)) == arguments)
    }

    @Test("places are kept in a file, the latest last, and a broken file is as good as none")
    func places() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tamsaek-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "state/reading.json")
        var places = ReadingPlaces(file: file)
        places.leave("/a.md", at: 0)
        #expect(!FileManager.default.fileExists(atPath: file.path()))
        for number in 1...ReadingPlaces.limit + 1 { places.leave("/\(number).md", at: Double(number)) }
        places.leave("/2.md", at: 2.5)
        let kept = ReadingPlaces(file: file)
        #expect(kept["/1.md"] == nil && kept["/2.md"] == 2.5 && kept["/3.md"] == 3)
        #expect(kept.entries.count == ReadingPlaces.limit && kept.entries.last?.path == "/2.md")
        try Data("{".utf8).write(to: file)
        #expect(ReadingPlaces(file: file).entries.isEmpty)
    }
}
