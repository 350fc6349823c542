import Terminal

/// Takes answers from the keys of a terminal, with the text drawn where the cursor stands and drawn anew with every key.
///
/// The terminal's own cursor is at the caret, where an input method shows the syllable that is being made.
struct AnswerEditor {
    /// What the terminal tells next, in at most so many milliseconds, or however long it takes.
    let next: (_ milliseconds: Int32) -> RawTerminal.Event?
    let write: (String) -> Void
    let size: () -> TerminalSize

    /// Lets the learner write, going on from `draft`, with `status` below the text, drawn anew each second.
    func compose(_ prompt: Prompt, draft: String, status: (() -> String)? = nil) -> Composition {
        var editor = TextEditor(draft)
        var row = 0
        draw(editor, status?(), above: &row)
        defer { finish(editor, above: row) }
        while let event = next(status == nil ? -1 : 1000) {
            if case .key(let key) = event, let composition = press(key, prompt, &editor) { return composition }
            draw(editor, status?(), above: &row)
        }
        return .ended
    }

    /// Does what a key means; what came of it where it ends the writing.
    private func press(_ key: Key, _ prompt: Prompt, _ editor: inout TextEditor) -> Composition? {
        switch key {
        case .control("c"): return .ended
        case .escape: return .givenUp
        case .control("d"): return submitted(editor)
        case .enter where prompt != .answer || editor.isOnEmptyLine: return submitted(editor)
        case .tab where prompt != .wording: return .hint(draft: editor.text)
        case .character(let character) where "?？".contains(character) && editor.isEmpty && prompt != .wording:
            return .hint(draft: "")
        default: edit(key, &editor)
        }
        return nil
    }

    private func submitted(_ editor: TextEditor) -> Composition {
        // Without the empty line that submitted it.
        let text = editor.text.last == "\n" ? String(editor.text.dropLast()) : editor.text
        return text.allSatisfy(\.isWhitespace) ? .givenUp : .text(text)
    }

    private func edit(_ key: Key, _ editor: inout TextEditor) {
        switch key {
        case .character(let character): editor.insert(String(character))
        case .paste(let text): editor.insert(text)
        case .enter: editor.insert("\n")
        case .backspace: editor.backspace()
        case .left: editor.move(.left)
        case .right: editor.move(.right)
        case .home, .control("a"): editor.move(.lineStart)
        case .end, .control("e"): editor.move(.lineEnd)
        case .up: editor.moveVertically(by: -1, width: size().columns)
        case .down: editor.moveVertically(by: 1, width: size().columns)
        case .control("u"): editor.deleteToLineStart()
        case .control("w"): editor.deleteWord()
        default: break
        }
    }

    /// Draws the text over what was drawn before, whose caret was so many rows below its top.
    private func draw(_ editor: TextEditor, _ status: String?, above row: inout Int) {
        let size = size()
        var (lines, caret) = editor.layout(width: size.columns)
        // What has left the top of the window can not be drawn over.
        let first = max(0, min(caret.row - size.rows / 2, lines.count - size.rows + 1))
        lines = Array(lines[first...].prefix(max(1, size.rows - 1)))
        caret.row -= first
        if let status { lines.append(StyledLine(status).clipped(to: size.columns - 1).plain) }
        let down = lines.count - 1 - caret.row
        write(
            Self.up(row) + "\r\u{1B}[J" + lines.map(\.visible).joined(separator: "\n") + Self.up(down) + "\r"
                + (caret.column > 0 ? "\u{1B}[\(caret.column)C" : ""))
        row = caret.row
    }

    /// Leaves the whole text on the screen and the cursor on a new line.
    private func finish(_ editor: TextEditor, above row: Int) {
        let lines = editor.layout(width: size().columns).lines
        write(Self.up(row) + "\r\u{1B}[J" + lines.map(\.visible).joined(separator: "\n") + "\n\n")
    }

    private static func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }
}
