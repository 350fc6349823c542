/// A style of letters that Unicode has as characters of their own.
enum MathAlphabet {
    case roman, bold, blackboard, script, fraktur

    /// The letter or digit in this style; itself where Unicode has none.
    func styled(_ character: Character) -> String {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
            return String(character)
        }
        if let exception = exceptions[character] { return String(exception) }
        let value = scalar.value
        let styled: UInt32? =
            switch value {
            case 0x41...0x5A: capital.map { $0 + value - 0x41 }
            case 0x61...0x7A: capital.map { $0 + 26 + value - 0x61 }
            case 0x30...0x39: digit.map { $0 + value - 0x30 }
            case 0x391...0x3A9 where self == .bold: 0x1D6A8 + value - 0x391
            case 0x3B1...0x3C9 where self == .bold: 0x1D6C2 + value - 0x3B1
            default: nil
            }
        return styled.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(character)
    }

    /// Where the letters begin: A to Z, then a to z.
    private var capital: UInt32? {
        switch self {
        case .roman: nil
        case .bold: 0x1D400
        case .blackboard: 0x1D538
        case .script: 0x1D49C
        case .fraktur: 0x1D504
        }
    }

    private var digit: UInt32? {
        switch self {
        case .bold: 0x1D7CE
        case .blackboard: 0x1D7D8
        case .roman, .script, .fraktur: nil
        }
    }

    /// Letters that Unicode had before it had the alphabet.
    private var exceptions: [Character: Character] {
        switch self {
        case .roman: [:]
        case .bold: ["ϕ": "𝛟", "ϵ": "𝛜", "∇": "𝛁", "∂": "𝛛"]
        case .blackboard: ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"]
        case .script:
            [
                "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ", "g": "ℊ",
                "o": "ℴ",
            ]
        case .fraktur: ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"]
        }
    }
}
