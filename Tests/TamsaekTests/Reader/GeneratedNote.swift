/// Notes of random blocks in each other, the same for the same seed.
struct GeneratedNote {
    private var state: UInt64

    static func text(seed: UInt64) -> String {
        var note = GeneratedNote(state: seed &* 0x9E37_79B9_7F4A_7C15)
        let blocks = note.blocks(depth: 0).joined(separator: "\n")
        return blocks + "\n\n[^a]: " + note.sentence() + "\n[^b]: " + note.sentence() + "\n"
    }

    /// A number below `count` (xorshift64*).
    private mutating func below(_ count: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % count
    }

    private mutating func pick(_ items: [String]) -> String {
        items[below(items.count)]
    }

    private static let words = [
        "하이퍼파라미터", "탐색은", "GPU를", "값", "·", "Optuna는", "study.optimize", "\u{1112}\u{1161}\u{11AB}글", "👨‍👩‍👧‍👦",
        "⚠️", "🇰🇷", "損失函數를", "…", "①", "→", "(예:", "3.14%)", "최적화)들의", "ㅋㅋ", "„인용“", "가나다라마바사아자차카타파하", "$5와",
        "https://example.com/a/b/c?d=e", "**굵게(강조)**는", "*기운*", "~~지운~~", "`코드`와", "[글](https://optuna.org/가)과",
        "주석[^a]",
        "여럿은[^b]", "&amp;", "\\*", "끝.",
    ]

    private static let formulas = [
        "$x_i$", "$\\frac{l(x)}{g(x)}$", "$\\sum_{i=1}^{N} \\hat{y}_i$",
        "$\\theta_{t+1} = \\theta_t - \\eta \\nabla L$",
        "$\\모름{x}$", "$\\text{손실}$",
    ]

    private mutating func sentence() -> String {
        (0...below(18)).map { _ in below(9) == 0 ? pick(Self.formulas) : pick(Self.words) }.joined(separator: " ")
    }

    private mutating func blocks(depth: Int) -> [String] {
        (0...below(depth == 0 ? 6 : 3)).flatMap { _ in block(depth: depth) + [""] }
    }

    /// The lines of a block.
    private mutating func block(depth: Int) -> [String] {
        switch below(depth < 6 ? 11 : 7) {
        case 0, 1: return [sentence(), sentence()]
        case 2: return [String(repeating: "#", count: 1 + below(6)) + " " + sentence()]
        case 3:
            let columns = 1 + below(5)
            let rule = "|" + String(repeating: pick(["---|", ":-:|", "--:|"]), count: columns)
            return [row(columns), rule] + (0...below(4)).map { _ in row(columns) }
        case 4: return ["```" + pick(["python", "", "swift"]), "def f(x):\t# " + sentence(), "  " + sentence(), "```"]
        case 5: return ["$$", "f(x) = \\frac{a + b}{c} \\quad \\text{여기서 } x > 0", "$$"]
        case 6: return ["***"]
        case 7: return blocks(depth: depth + 1).map { "> " + $0 }
        case 8: return items(depth) { _ in "- " }
        case 9: return items(depth) { _ in "- [x] " }
        default: return items(depth) { "\($0 * 7 + 1). " }
        }
    }

    private mutating func row(_ columns: Int) -> String {
        "| " + (0..<columns).map { _ in sentence() }.joined(separator: " | ") + " |"
    }

    private mutating func items(_ depth: Int, _ marker: (Int) -> String) -> [String] {
        (0...below(3)).flatMap { number in
            let mark = marker(number)
            let indent = String(repeating: " ", count: mark.hasPrefix("- ") ? 2 : mark.count)
            let lines = [sentence()] + (below(2) == 0 ? [""] + blocks(depth: depth + 1) : [])
            return lines.enumerated().map { $0.offset == 0 ? mark + $0.element : indent + $0.element }
        }
    }
}
