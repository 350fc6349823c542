/// A Hangul syllable taken apart into its letters.
struct Syllable: Hashable {
    /// The consonant it begins with, as its number in the order of Unicode.
    private var initial: UInt32
    var vowel: Unicode.Scalar
    /// The consonant it ends in; nil for none.
    var final: Unicode.Scalar?

    /// nil for what is no composed syllable.
    init?(_ scalar: UInt32) {
        guard 0xAC00...0xD7A3 ~= scalar else { return nil }
        let number = scalar - 0xAC00
        initial = number / 588
        vowel = Self.vowels[Int(number % 588 / 28)]
        final = Self.finals[Int(number % 28)]
    }

    /// Its number in Unicode.
    var scalar: UInt32 {
        let vowel = Self.vowels.firstIndex(of: vowel) ?? 0
        let final = Self.finals.firstIndex(of: final) ?? 0
        return 0xAC00 + initial * 588 + UInt32(vowel * 28 + final)
    }

    /// The consonant it begins with, as it is written alone.
    var initialConsonant: Character { Self.initials[Int(initial)] }

    /// Its letters as numbers, which also tell beginnings from ends.
    var parts: [UInt32] {
        [initial, vowel.value] + (final.map { [0x1_0000 + $0.value] } ?? [])
    }

    func with(vowel: Unicode.Scalar? = nil, final: Unicode.Scalar?) -> Syllable {
        var syllable = self
        syllable.vowel = vowel ?? self.vowel
        syllable.final = final
        return syllable
    }

    /// The syllable with vowels that sound alike made one: ㅐ is ㅔ, ㅙ and ㅚ are ㅞ.
    ///
    /// They are the vowels Korean writers mix up, above all in loan words (베이지안, 배이지안).
    var asHeard: Syllable {
        switch vowel {
        case "ㅐ": with(vowel: "ㅔ", final: final)
        case "ㅒ": with(vowel: "ㅖ", final: final)
        case "ㅙ", "ㅚ": with(vowel: "ㅞ", final: final)
        default: self
        }
    }

    /// The forms in which the last syllable of a verb's stem meets its endings, as they are heard.
    ///
    /// 리 is also 린, 릴, 림, 립, 려 and 렸; 들 is 드, 든, 듬 and 듭; 하 is 해.
    var stemForms: Set<UInt32> {
        guard final == nil || final == "ㄹ" else { return [scalar] }
        let stems: [Unicode.Scalar?] = [nil, "ㄴ", "ㄹ", "ㅁ", "ㅂ"]
        var forms = Set(stems.map { with(final: $0) })
        if final == nil, let joined {
            forms.formUnion([nil, "ㅆ"].map { with(vowel: joined, final: $0) })
        }
        return Set(forms.map(\.asHeard.scalar))
    }

    /// The vowel it has when the ending begins with 어 or 아.
    private var joined: Unicode.Scalar? {
        switch vowel {
        case "ㅏ": self.scalar == 0xD558 ? "ㅐ" : nil  // 하
        case "ㅣ": "ㅕ"
        case "ㅜ": "ㅝ"
        case "ㅗ": "ㅘ"
        case "ㅡ": "ㅓ"
        case "ㅚ", "ㅞ": "ㅙ"
        default: nil
        }
    }

    private static let initials = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
    private static let vowels = Array("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ".unicodeScalars)
    private static let finals: [Unicode.Scalar?] = [nil] + Array("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars)
}
