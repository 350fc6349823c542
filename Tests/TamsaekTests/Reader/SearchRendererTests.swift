import Foundation
import Terminal
import Testing

@testable import NoteIndex
@testable import tamsaek

struct SearchRendererTests {
    private func hit(_ text: String, _ words: [String], headings: [String] = []) -> SearchHit {
        let entry = NoteEntry(
            path: "/home/content/tpe.md", slug: "tpe", title: "TPE", difficulty: nil, tags: [], date: nil, questions: 0)
        let passage = Passage(kind: .answer, line: 12, headings: headings, text: text)
        return SearchHit(entry: entry, passage: passage, ranges: words.compactMap { text.range(of: $0) })
    }

    private func lines(_ hits: [SearchHit], width: Int = 40) -> [String] {
        SearchRenderer(width: width, marksWithSigns: true, folder: "/home/").lines(of: hits).map(\.plain)
    }

    @Test("a passage has its file and line, what it stands below, and the words between signs")
    func passage() {
        let hits = [hit("두 밀도의 비를 본다.", ["밀도", "비"], headings: ["TPE", "원리"]), hit("끝.", ["끝"])]
        #expect(
            lines(hits) == [
                "content/tpe.md:12", "TPE › 원리 · 답", "  두 «밀도»의 «비»를 본다.", "", "content/tpe.md:12", "TPE · 답", "  «끝».",
            ])
    }

    @Test("a long passage is cut around the words, at spaces, and fits every width", arguments: [20, 40, 80, 120])
    func snippet(width: Int) {
        let words = Array(repeating: "탐색 공간이 커지면", count: 40)
        let text = (words + ["밀도를 견준다"] + words).joined(separator: " ")
        let shown = lines([hit(text, ["밀도"])], width: width)
        #expect(shown.dropFirst().allSatisfy { $0.columns <= width })
        let snippet = shown.dropFirst(2).map { $0.dropFirst(2) }.joined(separator: " ")
        #expect(snippet.contains("«밀도»"))
        #expect(snippet.hasPrefix("…탐색") || snippet.hasPrefix("…공간이") || snippet.hasPrefix("…커지면"))
        #expect(snippet.hasSuffix("…"))
    }

    @Test("as JSON the places of the words count scalars")
    func json() throws {
        #expect(
            try JSONOutput.line(SearchHitJSON(hit: hit("👩‍💻 밀도", ["밀도"]))) == """
                {"headings":[],"kind":"answer","line":12,"matches":[{"end":6,"start":4}],"note":"tpe",\
                "path":"/home/content/tpe.md","text":"👩‍💻 밀도","title":"TPE"}

                """)
    }
}
