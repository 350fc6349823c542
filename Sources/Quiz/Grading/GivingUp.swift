/// Tells that the learner does not know: 모르겠습니다, 기억이 안 나요.
enum GivingUp {
    /// Whether an answer says nothing else.
    static func isAll(_ text: FoldedText) -> Bool {
        text.words.count <= 6 && (text.words.isEmpty || phrases.contains { !$0.ranges(in: text).isEmpty })
    }

    private static let phrases = [
        "모르겠", "모릅니다", "모름", "몰라", "모르는", "기억이 안", "기억이 나지", "기억 안", "기억나지", "생각이 안", "생각이 나지", "생각나지",
        "패스", "글쎄", "pass", "idk", "don't know", "no idea",
    ].compactMap(Phrase.init)
}
