import Testing

@testable import Terminal

/// Golden/wrap_cases.json: a reference for the lines, and rules that hold for any text at any width.
struct WrapTests {
    struct Cases: Decodable {
        let cases: [Case]
    }

    struct Case: Decodable {
        let text: String
        let width: Int
        let lines: [String]
    }

    static let hardTexts = [
        "값 , 하나 . 그리고 ( 괄호 ) 안의 「 인용 」 과 $ 5 , # 3 이 있다 : 끝 !",
        "))))))))))))))))))))))))))))))))))))))))))))",
        "((((((((((((((((((((((((((((((((((((((((((((",
        "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦",
        "가\u{A0}나\u{A0}다 라\u{200B}마\u{200B}바 사\u{3000}아",
        "  앞뒤  빈칸   여럿  ",
    ]

    @Test("all 50 reference cases break where the reference does")
    func reference() throws {
        let cases = try golden("wrap_cases.json", as: Cases.self).cases
        #expect(cases.count == 50)
        for item in cases {
            #expect(StyledLine(item.text).wrapped(to: item.width).map(\.plain) == item.lines)
        }
    }

    @Test("no line is too wide, no letter lost, no eojeol that fits is split, at any width", arguments: 1...200)
    func invariants(width: Int) throws {
        let texts = try golden("wrap_cases.json", as: Cases.self).cases.map(\.text) + WrapTests.hardTexts
        for text in Set(texts).sorted() {
            let lines = StyledLine(text).wrapped(to: width)
            for line in lines where line.columns > width {
                #expect(line.plain.count { $0.columns > 0 } == 1, "\(width): \(line.plain)")
            }
            #expect(lines.map(\.plain).joined().filter { !$0.isSpace } == text.filter { !$0.isSpace })
            let whole = Set(lines.flatMap { $0.plain.split(separator: " ") })
            for eojeol in text.split(whereSeparator: { $0.isSpace || $0 == "\u{200B}" })
            where String(eojeol).columns <= width {
                #expect(whole.contains { $0.contains(eojeol) }, "\(width): \(eojeol)")
            }
        }
    }

    @Test("no line begins with a closing mark or ends with an opening one", arguments: 12...80)
    func punctuation(width: Int) {
        for line in StyledLine(WrapTests.hardTexts[0]).wrapped(to: width).map(\.plain) {
            #expect(!BreakRules.startsWithCloser(line), "\(width): \(line)")
            #expect(!BreakRules.endsWithOpener(line), "\(width): \(line)")
        }
    }

    @Test("a particle outside the bold word stays with it, and both keep their style")
    func styles() {
        let line = StyledLine([Span("탐색을 멈추는 "), Span("가지치기(Pruning)", .bold), Span("는 빠르다")])
        #expect(
            line.wrapped(to: 20) == [
                StyledLine("탐색을 멈추는"), StyledLine([Span("가지치기(Pruning)", .bold), Span("는")]), StyledLine("빠르다"),
            ])
    }

    @Test("blank text is one empty line")
    func blank() {
        #expect(StyledLine("  ").wrapped(to: 10).map(\.plain) == [""])
    }
}

extension Character {
    /// Whether a line break may swallow it.
    fileprivate var isSpace: Bool {
        self == " " || self == "\u{3000}"
    }
}
