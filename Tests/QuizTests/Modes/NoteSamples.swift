import Content
import Foundation

@testable import Quiz

/// Notes to make questions of: those that are shipped, the model of their form where it is at hand, and odd ones.
enum NoteSamples {
    static let all: [Note] = shipped + [seed].compactMap(\.self) + odd

    static let shipped: [Note] = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        let library = try? Library(folder: package.appending(path: "content").path(percentEncoded: false))
        return library?.notes ?? []
    }()

    /// The note that all have their form from; it stands beside the project and may be absent.
    static let seed: Note? = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        return try? Note(
            file: package.appending(path: "../shared/seed-note.md").standardized.path(percentEncoded: false))
    }()

    static let odd: [Note] = [lone, sorting, odd("짝"), odd("한 줄"), odd("빈칸"), odd("순번"), odd("쌍둥이")].compactMap(\.self)

    /// One question, no table.
    static let lone = note(
        "## 예상 면접 질문\n- **Q. 드롭아웃은 왜 쓰나요?**\n  - **A.** 뉴런을 무작위로 꺼서 과적합을 줄입니다.\n", "lone")

    /// A table in which much is the same.
    static let sorting = note(
        """
        | 정렬 | 평균 | 최악 | 안정 |
        |---|---|---|---|
        | 퀵 정렬 (Quick Sort) | O(n log n) | O(n²) | 아니요 |
        | 병합 정렬 (Merge Sort) | O(n log n) | O(n log n) | 예 |
        | 힙 정렬 (Heap Sort) | O(n log n) | O(n log n) | 아니요 |
        | 삽입 정렬 (Insertion Sort) | O(n²) | O(n²) | 예 |
        | 기수 정렬 (Radix Sort) | O(nk) | O(nk) | 예 |
        """, "sorting")

    private static func odd(_ name: String) -> Note? {
        let tables = [
            "짝": "| 이름 | 뜻 |\n|---|---|\n| 편향 | 평균이 벗어난 정도 |\n| 분산 | 흔들리는 정도 |\n",
            "한 줄": "| 이름 |\n|---|\n| 편향 |\n",
            "빈칸": "| | 뜻 | |\n|---|---|---|\n| | 이름이 없는 행 | |\n| 편향 | | x |\n| 분산 | 흔들림 | |\n",
            "순번":
                "| # | 단계 | 하는 일 |\n|---|---|---|\n| 1 | 수집 | 자료를 모은다. |\n| 2 | 정제 | 틀린 값을 고친다. |\n| 3 | 학습 | 모형을 맞춘다. |\n",
            "쌍둥이":
                "| 모델 | 특징 |\n|---|---|\n| RNN | 순서를 따라 읽는다. |\n| 순환 신경망 | 기억을 넘긴다. |\n| CNN | 이웃을 함께 본다. |\n| 트랜스포머 | 모두를 한꺼번에 본다. |\n",
        ]
        return tables[name].flatMap { note($0, name) }
    }

    static func note(_ text: String, _ slug: String) -> Note? { try? Note(text, path: slug + ".md") }
}
