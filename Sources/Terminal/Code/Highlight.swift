/// Source code as styled lines, one for each of its lines.
///
/// Colour never changes the text: the letters of the lines are those of the code. The language is named as after the fence
/// of a code block, in any case; one it does not know stays plain.
///
/// - Returns: As many lines as the code has; none for empty code. A last line end does not start another one.
public func highlighted(_ code: String, language: String) -> [StyledLine] {
    var lines: [StyledLine] = []
    var line = StyledLine()
    for token in tokens(of: code, language: language) {
        var rest = token.text[...]
        while let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
            if end > rest.startIndex { line.spans.append(Span(String(rest[..<end]), token.kind.style)) }
            lines.append(line)
            line = StyledLine()
            rest = rest[rest.utf8.index(after: end)...]
        }
        if !rest.isEmpty { line.spans.append(Span(String(rest), token.kind.style)) }
    }
    if !line.spans.isEmpty { lines.append(line) }
    return lines
}

/// The code cut into tokens; joined they are the code again.
func tokens(of code: String, language: String) -> [Token] {
    let name = language.lowercased()
    if ["yaml", "yml"].contains(name) {
        var lexer = YAMLLexer(code)
        return lexer.tokens()
    }
    guard let language = Language.named(name) else { return code.isEmpty ? [] : [Token(kind: .plain, text: code)] }
    var lexer = CodeLexer(code, language)
    return lexer.tokens()
}
