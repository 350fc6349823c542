import Foundation
import Testing

@testable import NoteIndex

@Suite("Searching notes")
struct SearchTests {
    private let folder: NoteFolder

    init() throws {
        folder = try NoteFolder([
            "pruning.md": """
            ---
            title: 가지치기
            aliases: [median rule, 중앙값 규칙]
            tags: [Optuna, 최적화]
            ---

            # 가지치기

            가망 없는 시도를 **일찍 끝낸다**.
            쉬움과 뷁은 드문 말이다.

            ## 장점

            계산을 아낀다.

            ## 예상 면접 질문

            - **Q. 언제 멈추나요?**
              - **A.** 중앙값보다 나쁠 때.

            ```python
            study = create_study()

            study.optimize(f, n_trials=100)  # "AND" OR *
            ```
            """,
            "grid.md": """
            ---
            title: 격자
            tags: [기초]
            ---

            | 방법 | 장점 |
            |---|---|
            | Grid Search | 단순하다 |

            모든 조합을 보며 Pruning은 없다. 계산이 많다.
            """,
        ])
    }

    @Test(
        "words are found as Korean readers ask for them, titles and questions first",
        arguments: [
            // Substrings of any length, in any case.
            ("뷁", ["pruning:10 text"]), ("멈추", ["pruning:18 question"]), ("optuna", ["pruning:1 tags"]),
            ("뮤", []), ("N_TRIALS", ["pruning:24 text"]),
            // What means the same.
            ("프루닝", ["pruning:1 title", "pruning:7 heading", "grid:10 text"]),
            ("그리드 서치", ["grid:8 text"]),
            // First consonants, alone and among other letters.
            ("ㄱㅈㅊㄱ", ["pruning:1 title", "pruning:7 heading"]), ("가ㅈㅊ기", ["pruning:1 title", "pruning:7 heading"]),
            ("ㄱㅁ", ["pruning:9 text"]), ("Grid ㄷㅅ", ["grid:8 text"]),
            // Another name of the note.
            ("중앙값 규칙", ["pruning:1 title"]), ("\"중앙값 규칙\"", ["pruning:1 title"]),
            // All words, some of which may stand in the headings above.
            ("가지치기 장점", ["pruning:12 heading"]), ("계산 많다", ["grid:10 text"]), ("계산 뷁", []),
            // What an index would take for its own is plain text.
            ("\"AND\" OR", ["pruning:24 text"]), ("*", ["pruning:24 text"]), ("\"", ["pruning:24 text"]),
            ("create_study()", ["pruning:22 text"]), ("NEAR(a b)", []), ("folded:가지치기", []), ("-", []), ("'; DROP", []),
        ])
    func words(query: String, found: [String]) throws {
        #expect(try folder.search(query) == found)
        #expect(try folder.search(query.decomposedStringWithCanonicalMapping) == found)
    }

    @Test("decomposed and full-width text is found by ordinary letters")
    func forms() throws {
        try folder.write("# 베이즈 최적화\n\nＴＰＥ와 Bayés\n".decomposedStringWithCanonicalMapping, to: "a.md")
        #expect(try folder.search("베이즈").count == 2)
        #expect(try folder.search("tpe와") == ["a:3 text"])
        #expect(try folder.search("BAYÉS") == ["a:3 text"])
    }

    @Test("a passage says where the words stand in it, which line it is on and what it stands below")
    func places() throws {
        let query = try #require(SearchQuery("계산 아낀"))
        let hit = try #require(try folder.index().search(query, limit: 5).first)
        #expect(hit.ranges.map { String(hit.passage.text[$0]) } == ["계산", "아낀"])
        #expect(hit.passage.headings == ["가지치기", "장점"])
        #expect(hit.line == 14)
    }

    @Test("only notes that are meant are searched, and only so many passages are given, the best")
    func limits() throws {
        #expect(try folder.search("계산", tag: "기초") == ["grid:10 text"])
        #expect(try folder.search("프루닝", limit: 1) == ["pruning:1 title"])
    }

    @Test("the order does not depend on when notes were added")
    func order() throws {
        _ = try folder.index()
        try folder.write("계산\n", to: "a.md")
        let found = try folder.search("계산", limit: 2)
        #expect(found == ["a:1 text", "grid:10 text"])
        for file in folder.cacheFiles { try FileManager.default.removeItem(atPath: file) }
        #expect(try folder.search("계산", limit: 2) == found)
    }

    @Test(
        "a query that finds nothing is told a word that is there",
        arguments: [("옵튜너", "옵튜나"), ("격쟈", "격자"), ("뷁뷁", nil)])
    func suggestion(query: String, nearest: String?) throws {
        #expect(try folder.index().suggestion(for: query) == nearest)
    }

    @Test("a blank query is none", arguments: ["", "  ", "\"\"", "\" \""])
    func blank(query: String) {
        #expect(SearchQuery(query) == nil)
    }
}
