import Content
import Foundation
import Testing

@Suite("Searching by initial consonants")
struct InitialConsonantsTests {
    /// What the query finds, as it stands in the text.
    private func found(_ query: String, in text: String) -> [String] {
        InitialConsonants(query)?.ranges(in: text).map { String(text[$0]) } ?? []
    }

    @Test(
        "a lone consonant stands for any syllable that begins with it",
        arguments: [
            ("ㅎㅇㅍ", "하이퍼파라미터", ["하이퍼"]), ("ㄱㅈㅊㄱ", "가지치기(pruning)", ["가지치기"]),
            ("ㄱㄷ", "기댓값과 기대 개선, 그들", ["기댓", "기대", "그들"]), ("ㄲ", "가까이", ["까"]), ("ㄱ", "까", []),
            ("ㅎㅇㅍ", "ㅎㅇㅍ 탐색", ["ㅎㅇㅍ"]), ("ㅎㅅ", "학습", ["학습"]), ("ㅇ", "abc", []),
        ])
    func initials(query: String, text: String, expected: [String]) {
        #expect(found(query, in: text) == expected)
    }

    @Test("consonants, syllables and other letters mix", arguments: ["ㄱ지ㅊㄱ", "가지ㅊ기", "가지치기"])
    func mixed(query: String) {
        #expect(found(query, in: "좋은 가지치기") == ["가지치기"])
        #expect(found(query, in: "가시치기") == [])
        #expect(found("TPEㄴ", in: "tpe는 Tpe를") == ["tpe는"])
    }

    @Test(
        "case, width and the form of Hangul do not matter",
        arguments: [
            ("OPTUNA", "Optuna", 1), ("optuna", "Ｏｐｔｕｎａ", 1), ("학습률", "학습률".decomposedStringWithCanonicalMapping, 1),
            ("학습률".decomposedStringWithCanonicalMapping, "학습률", 1),
            ("ㅎㅅㄹ", "학습률".decomposedStringWithCanonicalMapping, 1),
            ("É", "e\u{301} é e", 2), ("ㄱ", "\u{1100}", 1),
        ])
    func folding(query: String, text: String, count: Int) {
        #expect(found(query, in: text).count == count)
    }

    @Test("clusters an input method makes of two consonants are two consonants", arguments: ["ㄳ", "ㄱㅅ"])
    func clusters(query: String) {
        #expect(found(query, in: "가속과 감사, ㄳ") == ["가속", "감사", "ㄳ"])
        #expect(found("ㄱ", in: "ㄳ") == ["ㄳ"])
    }

    @Test("blanks count as one, and a line end for one or none")
    func blanks() {
        #expect(found(" 기대  개선 ", in: "기대\u{3000}개선") == ["기대\u{3000}개선"])
        #expect(found("기대 개선", in: "기대\n    개선") == ["기대\n    개선"])
        #expect(found("기대개선", in: "기대\n개선") == ["기대\n개선"])
        #expect(found("기대개선", in: "기대 개선") == [])
        #expect(found("ㄱㄷ ㄱㅅ", in: "기대\n개선") == ["기대\n개선"])
        #expect(InitialConsonants(" \n") == nil)
    }

    @Test("places do not overlap")
    func overlap() {
        #expect(found("aa", in: "aaaaa") == ["aa", "aa"])
        #expect(found("ㅋㅋ", in: "ㅋㅋㅋ") == ["ㅋㅋ"])
    }

    @Test("a query says whether its consonants stand for syllables")
    func standing() {
        #expect(InitialConsonants("ㅎㅇ")?.standForSyllables == true)
        #expect(InitialConsonants("하이")?.standForSyllables == false)
    }
}
