/// What stands beside a run of `*` or `~`, as far as CommonMark's rules for opening and closing emphasis care.
enum Flank {
    case space, punctuation, letter

    init(_ scalar: Unicode.Scalar) {
        self = scalar.properties.isWhitespace ? .space : scalar.isPunctuation ? .punctuation : .letter
    }

    /// Whether a run between two neighbours is left-flanking, that is, may open.
    static func opens(between before: Flank, and after: Flank) -> Bool {
        after == .letter || (after == .punctuation && before != .letter)
    }

    /// Whether a run between two neighbours is right-flanking, that is, may close.
    static func closes(between before: Flank, and after: Flank) -> Bool {
        opens(between: after, and: before)
    }
}

extension Unicode.Scalar {
    /// Whether CommonMark calls the character punctuation.
    var isPunctuation: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            true
        case .mathSymbol, .currencySymbol, .modifierSymbol: isASCII
        default: false
        }
    }
}
