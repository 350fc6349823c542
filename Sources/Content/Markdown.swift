/// CommonMark with GFM's tables, task lists and strikethrough, emphasis before Korean particles, mathematics and
/// footnotes.
enum Markdown {
    /// The blocks of a note's text.
    ///
    /// Each pass hides from libcmark what it would misread, and leaves every line where it is.
    static func blocks(of text: SourceText) throws(CommonMark.TooDeep) -> [Block] {
        try Footnotes.completed(plainBlocks(of: text), of: text)
    }

    /// The same, but with what is indented below a footnote still code, as libcmark takes it.
    ///
    /// `labels` are those of footnotes that are defined elsewhere.
    static func plainBlocks(
        of text: SourceText, labels: Set<[UInt8]> = []
    ) throws(CommonMark.TooDeep) -> [Block] {
        let hidden = try HidingPass.hidden(in: text, labels: labels)
        let marks = KoreanEmphasis(hidden ?? text)
        return try CommonMark.blocks(of: TablePass(marks.text), marks: marks, isCiphered: hidden != nil)
    }
}
