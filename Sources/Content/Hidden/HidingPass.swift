/// Hides the formulas and footnotes of a text from libcmark, which knows none: `$a_i*b_i$` is no emphasis.
///
/// libcmark says what is a paragraph, as for tables; in those and in the cells of tables ``SpanScanner`` finds what to
/// hide, and ``Cipher`` hides it. A formula that stands by itself may have lines that libcmark takes for a list or an
/// underline; once it is hidden the text is parsed again.
enum HidingPass {
    /// The bytes parsed again and again before the rest of the text is left as it is.
    private static let budget = 64 << 20

    /// The text with its formulas and footnotes hidden; nil where there are none.
    ///
    /// A text that has the characters of the cipher itself is left alone. `known` are the labels of footnotes that are
    /// defined elsewhere.
    static func hidden(
        in text: SourceText, labels known: Set<[UInt8]> = []
    ) throws(CommonMark.TooDeep) -> SourceText? {
        guard mayHide(text.bytes, in: text.bytes.indices), !Cipher.isUsed(in: text.bytes) else { return nil }
        var (text, labels) = Footnotes.hidingDefinitions(in: text)
        labels.formUnion(known)
        var budget = budget
        while budget > 0 {
            budget -= text.bytes.count
            let (next, isDone) = hiddenOnce(in: text, try CommonMark.paragraphs(of: text, ofAtLeast: 1), labels)
            text = next
            if isDone { break }
        }
        return text
    }

    private static func mayHide(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
        bytes.firstIndex(of: UInt8(ascii: "$"), in: range) != nil
            || bytes.contains(UInt8(ascii: "\\"), before: UInt8(ascii: "("), UInt8(ascii: "["), in: range)
            || bytes.contains(UInt8(ascii: "["), before: UInt8(ascii: "^"), in: range)
    }

    /// The text after one look at each paragraph, and whether the paragraphs are still the same after it.
    private static func hiddenOnce(
        in text: SourceText, _ paragraphs: [Paragraph], _ labels: Set<[UInt8]>
    ) -> (SourceText, isDone: Bool) {
        var bytes = text.bytes
        var covered = 0
        for paragraph in paragraphs where paragraph.lines.lowerBound > covered {
            let first = text.line(paragraph.lines.lowerBound)
            let whole = first.startIndex..<text.line(paragraph.lines.upperBound).endIndex
            guard mayHide(text.bytes, in: whole) else { continue }
            let lines = paragraph.slices(of: text)
            let header = lines.indices.dropFirst().first {
                TableScanner.mayEndInDelimiterRow(lines[$0]) && TableScanner.alignments(of: lines[$0]) != nil
            }
            let running = header.map { lines[..<($0 - 1)] } ?? lines[...]
            let following = header == nil ? paragraph.following(in: text) : []
            let beyond = ScannedText(Array(running), following: following).hide(in: &bytes, labels)
            if beyond > 0 { covered = paragraph.lines.upperBound + beyond }
            for row in lines.dropFirst(running.count) {
                for cell in TableScanner.cells(of: row) {
                    _ = ScannedText([cell], isCell: true).hide(in: &bytes, labels)
                }
            }
        }
        return (SourceText(bytes), covered == 0)
    }
}

extension ArraySlice<UInt8> {
    /// Whether two characters stand in it.
    fileprivate func contains(_ pair: StaticString) -> Bool {
        pair.withUTF8Buffer { mark in zip(self, dropFirst()).contains { $0 == mark[0] && $1 == mark[1] } }
    }
}

extension Paragraph {
    /// Its lines without what stands before them.
    fileprivate func slices(of text: SourceText) -> [ArraySlice<UInt8>] {
        let containers = Containers(containers, in: text)
        return lines.map { number in
            number == lines.lowerBound
                ? text.line(number).dropFirst(column - 1) : containers.enter(number, of: text).cursor.text
        }
    }

    /// The lines below it up to an empty one, where a formula that begins in it may end.
    fileprivate func following(in text: SourceText) -> [ArraySlice<UInt8>] {
        let containers = Containers(containers, in: text)
        var slices: [ArraySlice<UInt8>] = []
        for number in text.lineNumbers.dropFirst(lines.upperBound).prefix(ScannedText.lineLimit) {
            let line = containers.enter(number, of: text).cursor.text
            if line.isEmpty || line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) { break }
            slices.append(line)
            // Here it ends, or another one begins.
            if line.contains("$$") || line.contains("\\[") || line.contains("\\]") { break }
        }
        return slices
    }
}
