/// Cuts source code into tokens, by the few facts of a ``Language``.
///
/// It colours, it does not parse: every input is accepted and ends, an unclosed string stops at the end of its line, or of
/// the code when it may span lines. Works on bytes of UTF-8, all of whose marks are ASCII.
struct CodeLexer {
    let language: Language
    let bytes: [UInt8]
    var position = 0
    private var result: [Token] = []
    /// The bytes since the last token that was not plain.
    private var plainStart = 0
    private var isDefining = false
    /// The words that end the here-documents begun on this line.
    var hereDocuments: [ArraySlice<UInt8>] = []

    init(_ code: String, _ language: Language) {
        bytes = Array(code.utf8)
        self.language = language
    }

    mutating func tokens() -> [Token] {
        while position < bytes.count {
            let start = position
            let kind = next()
            if kind != .plain {
                endPlain(at: start)
                result.append(Token(kind: kind, text: text(start..<position)))
                plainStart = position
            }
        }
        endPlain(at: position)
        return result
    }

    private mutating func endPlain(at end: Int) {
        if plainStart < end { result.append(Token(kind: .plain, text: text(plainStart..<end))) }
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    // MARK: Tokens

    /// Moves past the next token.
    private mutating func next() -> Token.Kind {
        let byte = bytes[position]
        if byte == UInt8(ascii: "\n"), !hereDocuments.isEmpty { return hereDocument() }
        if byte.isBlank {
            position += 1
            return .plain
        }
        if let mark = language.lineComment, sees(mark), !language.spacesComments || isAfterBlank {
            skipLine()
            return .comment
        }
        if let comment = language.blockComment, sees(comment.open) {
            skipBlockComment(comment)
            return .comment
        }
        if let quote = language.quotes.first(where: { sees($0.open) }) {
            skip(quote, depth: 0)
            return language.hasKeys && isBeforeColon ? .definition : .string
        }
        if byte.isDigit || byte == UInt8(ascii: ".") && isDigit(position + 1) && !isAfterWord { return number() }
        if byte.isWord { return word() }
        if let mark = language.decorator, sees(String(mark)), isWord(position + 1) { return decorator() }
        if byte == UInt8(ascii: "\\"), position + 1 < bytes.count, bytes[position + 1] < 0x80 {
            // Outside a string it is for the character after it: a quote in a shell's word is none.
            position += 2
            return .plain
        }
        if language.hasVariables, byte == UInt8(ascii: "$") { return variable() }
        if language.hasVariables, sees("<<"), !sees("<<<") { noteHereDocument() }
        isDefining = false
        position += 1
        return .plain
    }

    private mutating func word() -> Token.Kind {
        let start = position
        while isWord(position) { position += 1 }
        let word = text(start..<position)
        let key = language.ignoresCase ? word.lowercased() : word
        if let quote = language.quotes.first(where: { sees($0.open) }), language.prefixes.contains(word.lowercased()) {
            skip(quote, depth: 0)
            return .string
        }
        let isMember =
            start > 0 && bytes[start - 1] == UInt8(ascii: ".") && !(start > 1 && bytes[start - 2] == bytes[start - 1])
        if isMember { return .plain }
        let isDefined = isDefining
        isDefining = false
        if language.keywords.contains(key) {
            isDefining = language.definers.contains(key)
            return .keyword
        }
        if isDefined { return .definition }
        if isSoftKeyword(key, at: start) { return .keyword }
        return language.constants.contains(key) ? .constant : .plain
    }

    private mutating func number() -> Token.Kind {
        while position < bytes.count {
            let byte = bytes[position]
            let isPoint =
                byte == UInt8(ascii: ".") && !(position + 1 < bytes.count && bytes[position + 1].isLetterOrPoint)
            let previous = position > 0 ? bytes[position - 1] | 0x20 : 0
            let isSign =
                (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")) && previous == UInt8(ascii: "e")
                && isDigit(position + 1)
            guard byte.isWord && byte < 0x80 || isPoint || isSign else { break }
            position += 1
        }
        return .number
    }

    private mutating func decorator() -> Token.Kind {
        position += 1
        while isWord(position) || position < bytes.count && bytes[position] == UInt8(ascii: ".") && isWord(position + 1)
        {
            position += 1
        }
        return .decorator
    }

    private mutating func variable() -> Token.Kind {
        position += 1
        if sees("{") {
            while position < bytes.count, bytes[position] != UInt8(ascii: "}"), bytes[position] != UInt8(ascii: "\n") {
                position += 1
            }
            if sees("}") { position += 1 }
            return .constant
        }
        guard isWord(position) else { return .plain }
        while isWord(position) { position += 1 }
        return .constant
    }

    // MARK: What stands around

    func sees(_ text: String) -> Bool {
        var index = position
        for byte in text.utf8 {
            guard index < bytes.count, bytes[index] == byte else { return false }
            index += 1
        }
        return true
    }

    func isWord(_ index: Int) -> Bool {
        index < bytes.count && bytes[index].isWord
    }

    func isDigit(_ index: Int) -> Bool {
        index < bytes.count && bytes[index].isDigit
    }

    private var isAfterBlank: Bool {
        position == 0 || bytes[position - 1].isBlank || ";&|(".utf8.contains(bytes[position - 1])
    }

    private var isAfterWord: Bool {
        position > 0 && (bytes[position - 1].isWord || ")]".utf8.contains(bytes[position - 1]))
    }

    private var isBeforeColon: Bool {
        bytes[position...].first { !$0.isBlank } == UInt8(ascii: ":")
    }

    private func isSoftKeyword(_ word: String, at start: Int) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: " "), language.softKeywords.contains(word) else {
            return false
        }
        let before = bytes[..<start].reversed().first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        let line = bytes[position...].prefix { $0 != UInt8(ascii: "\n") }
        return before ?? UInt8(ascii: "\n") == UInt8(ascii: "\n") && line.contains(UInt8(ascii: ":"))
            && line.first { !$0.isBlank } != UInt8(ascii: "=")
    }
}

extension UInt8 {
    var isBlank: Bool {
        self == 0x20 || (0x09...0x0D).contains(self)
    }

    var isDigit: Bool {
        (0x30...0x39).contains(self)
    }

    /// Part of a name: letters beyond ASCII are too.
    var isWord: Bool {
        isDigit || self == 0x5F || (0x61...0x7A).contains(self | 0x20) || self >= 0x80
    }

    fileprivate var isLetterOrPoint: Bool {
        self == 0x2E || (isWord && !isDigit)
    }
}
