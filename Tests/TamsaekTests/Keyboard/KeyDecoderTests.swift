import Testing

@testable import tamsaek

@Suite("Keys of a terminal")
struct KeyDecoderTests {
    private func keys(_ text: String) -> [Key] {
        var decoder = KeyDecoder()
        decoder.add(text.utf8)
        var keys: [Key] = []
        while let key = decoder.next() ?? decoder.next(isComplete: true) { keys.append(key) }
        return keys
    }

    @Test(
        "sequences of xterm",
        arguments: [
            ("\u{1B}[A", Key.up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .right), ("\u{1B}[5~", .pageUp),
            ("\u{1B}[6~", .pageDown), ("\u{1B}[H", .home), ("\u{1B}[4~", .end), ("\u{1B}[Z", .backTab),
            ("\u{1B}[<64;10;5M", .wheelUp), ("\u{1B}[<65;10;5M", .wheelDown), ("\u{1B}[<81;1;1M", .wheelDown),
            ("\u{1B}[<0;3;4M", .click(column: 2, row: 3)), ("\u{1B}[<0;3;4m", .other), ("\u{1B}[24~", .other),
            ("\u{1B}", .escape),
            ("\u{1B}[", .other), ("\u{1B}가", .other), ("\r", .enter), ("\n", .enter), ("\t", .tab),
            ("\u{7F}", .backspace), ("\u{08}", .backspace), ("\u{03}", .control("c")), ("\u{1C}", .other),
            ("가", .character("가")), ("🙂", .character("🙂")),
            ("\u{1B}[200~q\n\u{1B}[A\u{1B}[201~", .paste("q\n\u{1B}[A")),
        ])
    func single(bytes: String, key: Key) {
        #expect(keys(bytes) == [key])
        #expect(keys(bytes + "j") == (bytes == "\u{1B}" || bytes == "\u{1B}[" ? [.other] : [key, .character("j")]))
    }

    @Test("many keys in one reading, and one key in many")
    func bursts() {
        #expect(keys("j\u{1B}[B가\u{1B}\u{1B}[A") == [.character("j"), .down, .character("가"), .escape, .up])
        var decoder = KeyDecoder()
        for byte in Array("\u{1B}[6~".utf8.dropLast()) {
            decoder.add([byte])
            #expect(decoder.next() == nil)
        }
        decoder.add("~".utf8)
        #expect(decoder.next() == .pageDown)
        #expect(decoder.isEmpty)
    }

    @Test("a paste is waited for, however long it takes")
    func paste() {
        var decoder = KeyDecoder()
        decoder.add("\u{1B}[200~가".utf8)
        #expect(decoder.next(isComplete: true) == nil)
        decoder.add("나\u{1B}[201~".utf8)
        #expect(decoder.next() == .paste("가나"))
    }

    @Test("bytes that are no UTF-8 are some key, and the next one is read", arguments: [[0xFF], [0xC0, 0x41], [0x80]])
    func invalid(bytes: [UInt8]) {
        var decoder = KeyDecoder()
        decoder.add(bytes + Array("\r".utf8))
        #expect(decoder.next() != nil)
        while let key = decoder.next() { if key == .enter { return } }
        Issue.record("the key after it is lost")
    }

    @Test(
        "Hangul stands for the Latin letters on its keys",
        arguments: [
            ("ㅂ", "q"), ("ㅓ", "j"), ("ㅏ", "k"), ("아", "dk"), ("ㅃ", "Q"), ("ㅖ", "P"), ("ㅘ", "hk"), ("ㄳ", "rt"),
            ("ㅢ", "ml"),
            ("ㅣ", "l"), ("값", "rkqt"), ("힣", "glg"), ("쌰", "Ti"), ("q", "q"), ("]", "]"),
        ])
    func twoSet(typed: String, letters: String) {
        #expect(typed.flatMap(TwoSetKeyboard.letters) == Array(letters))
    }
}
