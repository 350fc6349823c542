/// Words of growing and shrinking.
enum Direction {
    /// Whether a word says that something grows or is large; false when it shrinks or is small, nil for neither.
    static func isUp(_ word: Letters) -> Bool? {
        if up.begins(word) { return true }
        return down.begins(word) ? false : nil
    }

    private static let up = WordList(
        """
        늘어 늘고 늘리 늘려 늘면 커지 커진 커져 커집 크다 크고 큰 큽 증가 높 올라 올리 올려 올릴 상승 많 빠르 빨라 빠릅 빨리 빠른
        """)
    private static let down = WordList(
        """
        줄어 줄고 줄이 줄여 줄일 줄인 줄면 작아 작고 작은 작습 작다 감소 낮 내려 내리 하락 적어 적은 적고 적습 적다 느리 느려 느립 느린
        """)
}
