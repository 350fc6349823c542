import Terminal
import Testing

@Suite("Text editor")
struct TextEditorTests {
    @Test("letters that come one by one join into syllables, and go one syllable at a time")
    func graphemes() {
        var editor = TextEditor()
        for scalar in "\u{1112}\u{1161}\u{11AB}".unicodeScalars { editor.insert(String(scalar)) }
        #expect(editor.text.unicodeScalars.map(\.value) == [0xD55C])
        editor.insert("글👩‍👩‍👧e\u{301}")
        editor.backspace()
        #expect(editor.text == "한글👩‍👩‍👧")
        editor.backspace()
        editor.backspace()
        #expect(editor.text == "한")
        editor.backspace()
        editor.backspace()
        #expect(editor.isEmpty)
    }

    @Test("pasted text keeps its lines, but can not steer the terminal")
    func paste() {
        #expect(TextEditor("가\r\n나\r다\t라\u{1B}[2J\u{7F}").text == "가\n나\n다 라[2J")
    }

    @Test("Hangul takes two columns, and what does not fit begins the next row")
    func layout() {
        let (lines, caret) = TextEditor("가나다라ab").layout(width: 7)
        #expect(lines == ["가나다", "라ab"])
        #expect(caret == (1, 4))
        let full = TextEditor("가나").layout(width: 4)
        #expect(full.lines == ["가나", ""])
        #expect(full.caret == (1, 0))
    }

    @Test("the caret goes left and right, to the ends of its line, and to the row above at the same column")
    func moves() {
        var editor = TextEditor("가나다\nab")
        editor.moveVertically(by: -1, width: 20)
        editor.insert("|")
        #expect(editor.text == "가|나다\nab")
        editor.move(.lineEnd)
        editor.insert("!")
        editor.move(.right)
        editor.move(.lineStart)
        editor.insert(">")
        editor.move(.left)
        editor.move(.left)
        editor.move(.left)
        #expect(editor.text == "가|나다!\n>ab")
        #expect(editor.layout(width: 20).caret == (0, 7))
        editor.moveVertically(by: 5, width: 20)
        #expect(editor.layout(width: 20).caret == (1, 3))
    }

    @Test("a word or a line before the caret goes at once; an empty line is told")
    func deletes() {
        var editor = TextEditor("하나 둘  ")
        editor.deleteWord()
        #expect(editor.text == "하나 ")
        editor.insert("\n")
        #expect(editor.isOnEmptyLine)
        editor.insert("셋")
        #expect(!editor.isOnEmptyLine)
        editor.deleteToLineStart()
        #expect(editor.text == "하나 \n")
    }
}
