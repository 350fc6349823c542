/// GFM's `- [ ]` and `- [x]`, which libcmark reads as text.
enum TaskItem {
    /// Makes an item of `blocks`, without the box if its first paragraph begins with one.
    ///
    /// The box must stand in `text` just so: `\[ ]` is none.
    static func read(_ blocks: [Block], of text: SourceText, range: SourceRange) -> Block.Item {
        guard let first = blocks.first, case .paragraph(let content) = first.kind, let head = content.first,
            case .text(let words) = head.kind, let isDone = box(words),
            text.line(first.range.startLine).dropFirst(first.range.startColumn - 1).first == UInt8(ascii: "[")
        else { return Block.Item(isDone: nil, blocks: blocks, range: range) }
        let rest = Inline(.text(String(words.dropFirst(4))), range: head.range)
        let paragraph = Block(.paragraph([rest] + content.dropFirst()), range: first.range)
        return Block.Item(isDone: isDone, blocks: [paragraph] + blocks.dropFirst(), range: range)
    }

    private static func box(_ text: String) -> Bool? {
        switch text.prefix(4) {
        case "[ ] ": false
        case "[x] ", "[X] ": true
        default: nil
        }
    }
}
