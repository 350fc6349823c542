/// Prefixes that make another term of a word: 비지도, 불균형, 역전파, 오토인코더.
enum Prefix {
    /// Whether a phrase may begin at a letter: where a word does, or inside one behind no such prefix.
    ///
    /// `length` is that of the phrase's first word: one syllable inside a word is not a word.
    static func mayBegin(at start: Int, in text: FoldedText, length: Int) -> Bool {
        let letter = text.letters[start]
        let index = text.wordIndex(of: start)
        let word = text.words[index]
        let before = text.letters[word.lowerBound..<start]
        guard letter.isStart else {
            return letter.script == .hangul && length > 1 && !isPrefix(before) && !long.ends(before)
        }
        if let last = before.last {
            // A lone letter behind a sign is a part of a formula: the g of l/g.
            let isLone = start + 1 == word.upperBound || text.letters[start + 1].isStart
            return last.script == .symbol ? !isLone : !isPrefix(before)
        }
        return index == 0 || letter.isAfterStop || !isPrefix(text[word: index - 1])
    }

    private static func isPrefix(_ letters: Letters) -> Bool {
        short.contains(letters) || long.contains(letters)
    }

    /// Only where it is all that stands before, since 표준 ends in 준 too.
    private static let short = WordList("비 불 무 미 역 공 준 반 재 부 탈 non un semi self anti auto de in sub hyper over under")
    private static let long = WordList("오토 자기 과소 언더 오버 하이퍼 안티 서브 메타 세미 논")
}
