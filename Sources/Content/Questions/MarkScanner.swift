/// Reads the start of a line for ``Mark``, character by character.
///
/// Full-width letters and marks count as their ordinary forms, any kind of space as a space, and letters in either case.
struct MarkScanner {
    /// What is still to be read, as written.
    private(set) var rest: Substring
    /// Whether the character read last was a space.
    private(set) var isAfterBlank = false

    init(_ line: String) {
        rest = line[...]
        skipBlanks(of: rest)
    }

    /// Moves past the spaces that `text`, the rest or what follows it, begins with.
    mutating func skipBlanks(of text: Substring) {
        rest = text.drop { $0.isBlank }
        isAfterBlank = rest.startIndex > text.startIndex
    }

    /// Moves past symbols that only decorate a line, such as an emoji.
    mutating func skipOrnaments() {
        skipBlanks(of: rest.drop { $0.isOrnament })
    }

    /// Takes what opens emphasis; empty where nothing does.
    mutating func takeEmphasis() -> String {
        for delimiter in ["***", "**", "__", "<strong>", "<b>", "*", "_"] where take(delimiter) {
            skipBlanks(of: rest)
            return delimiter
        }
        return ""
    }

    /// Takes what closes the emphasis that `opening` opened.
    mutating func takeClosing(_ opening: String) -> Bool {
        guard !opening.isEmpty else { return false }
        return take(opening.hasPrefix("<") ? "</" + opening.dropFirst() : opening)
    }

    /// Takes an opening bracket, and returns the one that will close it.
    mutating func takeOpeningBracket() -> String? {
        for (opening, closing) in [("[", "]"), ("(", ")"), ("【", "】"), ("<", ">")] where take(opening) {
            return closing
        }
        return nil
    }

    /// Takes the first that comes here of `words`, which are sorted by their first letter.
    mutating func take<Value>(firstOf words: [Character?: [(String, Value)]]) -> (String, Value)? {
        words[rest.first?.folded]?.first { take($0.0) }
    }

    /// Takes a number such as `1` or `11-1`, after a space if it may have one.
    mutating func takeNumber(maySpace: Bool) -> Bool {
        let digits = maySpace ? rest.drop { $0.isBlank } : rest
        guard digits.first?.folded.isDigit == true else { return false }
        rest = digits.drop { $0.folded.isDigit }
        while rest.first == "-", rest.dropFirst().first?.isDigit == true {
            rest = rest.dropFirst().drop { $0.isDigit }
        }
        return true
    }

    /// The separator taken last.
    private(set) var last: Character?

    /// Takes `.`, `:` or `)`, before which there may be spaces.
    mutating func takeSeparator() -> Bool {
        let text = rest.drop { $0.isBlank }
        guard let first = text.first?.folded, ".:)".contains(first) else { return false }
        last = first
        rest = text.dropFirst()
        return true
    }

    /// Takes a dash between spaces.
    mutating func takeDash() -> Bool {
        let text = rest.drop { $0.isBlank }
        guard let first = text.first, "-–—".contains(first), text.dropFirst().first?.isBlank == true else {
            return false
        }
        rest = text.dropFirst()
        return true
    }

    /// Takes `text` if it comes here.
    mutating func take(_ text: String) -> Bool {
        // Nearly always the first byte tells; only what is not ASCII may be a letter of full width.
        guard let byte = rest.utf8.first, byte >= 0x80 || Unicode.Scalar(byte).folded == text.unicodeScalars.first
        else {
            return false
        }
        var index = rest.startIndex
        for character in text {
            guard index < rest.endIndex, rest[index].folded == character else { return false }
            index = rest.index(after: index)
        }
        rest = rest[index...]
        return true
    }
}
