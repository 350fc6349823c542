/// Superscripts and subscripts: Unicode's own where it has every one of the characters, else `^(…)` and `_(…)`.
enum MathScripts {
    static func superscript(_ text: String) -> String {
        if text == "∘" || text == "°" { return "°" }
        if !text.isEmpty, text.allSatisfy("*∗†‡".contains) { return text }  // They stand high by themselves.
        return script(text, sign: "^", superscripts)
    }

    static func `subscript`(_ text: String) -> String {
        script(text, sign: "_", subscripts)
    }

    private static func script(_ text: String, sign: String, _ letters: [Character: Character]) -> String {
        let characters = text.filter { $0 != " " }
        let small = characters.compactMap { letters[$0] }
        guard !characters.isEmpty, small.count < characters.count else { return String(small) }
        let isAtom = characters.count == 1 || text.allSatisfy(\.isPlainLetter)
        return sign + (isAtom ? characters : text.isBracketed ? text : "(\(text))")
    }

    private static let superscripts = letters(
        "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφϕχ′",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵠᵡ′")

    private static let subscripts = letters(
        "0123456789+−=()aehijklmnoprstuvxβγρφϕχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵩᵪ")

    private static func letters(_ plain: String, _ small: String) -> [Character: Character] {
        Dictionary(uniqueKeysWithValues: zip(plain, small))
    }
}

extension Character {
    /// A letter or a digit that is no script itself.
    fileprivate var isPlainLetter: Bool {
        switch unicodeScalars.first?.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .otherLetter, .decimalNumber: true
        default: false
        }
    }
}

extension String {
    /// Whether one pair of round brackets stands around all of it.
    var isBracketed: Bool {
        guard first == "(", last == ")" else { return false }
        var depth = 0
        for character in dropLast() {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if depth == 0 { return false }
        }
        return true
    }
}
