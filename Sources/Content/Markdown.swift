/// CommonMark with GFM's tables, task lists and strikethrough, emphasis before Korean particles, mathematics and
/// footnotes.
enum Markdown {
    /// The blocks of a note's text.
    ///
    /// Each pass hides from libcmark what it would misread, and leaves every line where it is.
    static func blocks(of text: SourceText) throws(CommonMark.TooDeep) -> [Block] {
        let hidden = try HidingPass.hidden(in: text)
        let marks = KoreanEmphasis(hidden ?? text)
        return try CommonMark.blocks(of: TablePass(marks.text), marks: marks, isCiphered: hidden != nil)
    }
}
