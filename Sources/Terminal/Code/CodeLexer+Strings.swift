/// Comments, strings and here-documents: what goes on until a closing mark.
extension CodeLexer {
    mutating func skipLine() {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    }

    /// Past the end of a comment and of those nested in it.
    mutating func skipBlockComment(_ comment: (open: String, close: String)) {
        var depth = 0
        while position < bytes.count {
            if sees(comment.open) {
                depth += 1
                position += comment.open.utf8.count
            } else if sees(comment.close) {
                depth -= 1
                position += comment.close.utf8.count
                if depth == 0 { return }
            } else {
                position += 1
            }
        }
    }

    /// Past the end of a string; code inside it may hold strings, to a sensible depth.
    mutating func skip(_ quote: Language.Quote, depth: Int) {
        position += quote.open.utf8.count
        while position < bytes.count {
            if sees(quote.close) {
                position += quote.close.utf8.count
                return
            }
            if bytes[position] == UInt8(ascii: "\n"), !quote.isMultiline { return }
            if let mark = quote.interpolation, depth < 8, sees(mark) {
                position += mark.utf8.count
                skipInterpolation(depth: depth + 1, isMultiline: quote.isMultiline)
            } else {
                position += quote.escapes && bytes[position] == UInt8(ascii: "\\") && position + 1 < bytes.count ? 2 : 1
            }
        }
    }

    mutating func skipInterpolation(depth: Int, isMultiline: Bool) {
        var open = 1
        while position < bytes.count, open > 0 {
            if bytes[position] == UInt8(ascii: "\n"), !isMultiline { return }
            if let quote = language.quotes.first(where: { sees($0.open) }) {
                skip(quote, depth: depth)
                continue
            }
            if bytes[position] == UInt8(ascii: "(") { open += 1 }
            if bytes[position] == UInt8(ascii: ")") { open -= 1 }
            position += 1
        }
    }

    /// Remembers the word after `<<`, which ends the text that begins on the next line.
    mutating func noteHereDocument() {
        var start = position + 2
        while start < bytes.count, "-'\" \\".utf8.contains(bytes[start]) { start += 1 }
        var end = start
        while isWord(end) { end += 1 }
        if end > start, !bytes[start].isDigit { hereDocuments.append(bytes[start..<end]) }
    }

    mutating func hereDocument() -> Token.Kind {
        while position < bytes.count, let end = hereDocuments.first {
            position += 1
            let start = position
            skipLine()
            let line = bytes[start..<position].drop { $0 == UInt8(ascii: "\t") }
            if line.elementsEqual(end) { hereDocuments.removeFirst() }
        }
        return .string
    }
}
