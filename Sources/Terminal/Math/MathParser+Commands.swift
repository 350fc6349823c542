extension MathParser {
    /// What a command stands for, with the arguments behind it.
    mutating func command(_ name: String) throws(MathSyntaxError) -> MathNode {
        if let (text, kind) = MathSymbols.symbol(named: name) {
            return .atom(text.count == 1 ? text.map(alphabet.styled).joined() : text, kind)
        }
        if let (mark, word) = MathCommands.accents[name] { return .accent(mark, name: word, try argument()) }
        if let alphabet = MathCommands.alphabets[name] { return try styled(alphabet) }
        if MathCommands.texts.contains(name) { return .words(MathCommands.plainText(try rawArgument())) }
        if MathCommands.ignored.contains(name) { return .row([]) }
        if MathCommands.sizes.contains(name) { return .atom(try delimiter(), MathCommands.kind(ofSize: name)) }
        if let space = MathCommands.spaces[name] { return .space(space) }
        switch name {
        case "frac", "dfrac", "tfrac", "cfrac": return .fraction(try argument(), try argument())
        case "sqrt": return try root()
        case "binom", "dbinom", "tbinom":
            return .fenced("C(", [try argument(), .atom(",", .punctuation), .space(.thin), try argument()], ")")
        case "operatorname":
            _ = take("*")
            return .atom(MathCommands.plainText(try rawArgument()), .function)
        case "left": return try fenced()
        case "begin": return try environment()
        case "not": return try negation()
        case "overset", "stackrel", "underset": return try stacked(name)
        case "underline", "underbrace", "overbrace", "boxed", "mathstrut", "smash", "mathop", "mathbin", "mathrel",
            "mathord":
            return try argument()
        case "xrightarrow", "xleftarrow": return try arrow(name == "xrightarrow" ? "→" : "←")
        case "pmod":
            return .row([.space(.thin), .fenced("(", [.words("mod "), try argument()], ")")])
        case "tag":
            return .row([.space(.quad), .words("(\(try rawArgument()))")])
        case "color", "label", "hspace", "vspace":
            _ = try rawArgument()
            return .row([])
        case "textcolor", "colorbox":
            _ = try rawArgument()
            return try argument()
        case "substack":
            guard take("{") else { throw MathSyntaxError() }
            let rows = try rows()
            guard take("}") else { throw MathSyntaxError() }
            return .row(Array(rows.joined().flatMap { [.atom(",", .punctuation), .space(.thin), $0] }.dropFirst(2)))
        default: return try unknown(name)
        }
    }

    /// A command as it is written, arguments included.
    private mutating func unknown(_ name: String) throws(MathSyntaxError) -> MathNode {
        var text = "\\" + name
        while next == "{" || (next == "[" && source[index...].contains("]")) {
            text += next == "{" ? "{\(try rawArgument())}" : "[\(try option())]"
        }
        return .words(text)
    }

    private mutating func styled(_ style: MathAlphabet) throws(MathSyntaxError) -> MathNode {
        let outer = alphabet
        alphabet = style
        defer { alphabet = outer }
        let content = try argument()
        let letters = content.nodes.compactMap { if case .atom(let text, .ordinary) = $0 { text } else { nil } }
        return letters.count > 1 && letters.count == content.nodes.count ? .words(letters.joined()) : content
    }

    private mutating func root() throws(MathSyntaxError) -> MathNode {
        skipSpaces()
        guard next == "[" else { return .root(degree: nil, try argument()) }
        let degree = try Self.parse(option()).rows.joined().map { $0 }
        return .root(degree: .row(degree), try argument())
    }

    /// The delimiter that follows `\left`, `\right` or `\big`; none for a full stop.
    private mutating func delimiter() throws(MathSyntaxError) -> String {
        skipSpaces()
        guard let character = next else { throw MathSyntaxError() }
        if character == "\\" {
            let name = try takeCommand()
            guard let (text, _) = MathSymbols.symbol(named: name) else { throw MathSyntaxError() }
            return text
        }
        index += 1
        return character == "." ? "" : String(character)
    }

    private mutating func fenced() throws(MathSyntaxError) -> MathNode {
        let open = try delimiter()
        let content = try nodes()
        guard commandName == "right" else { throw MathSyntaxError() }
        _ = try takeCommand()
        let close = try delimiter()
        // The brackets are those of the array in them.
        if case .table(var table)? = content.first(where: { !$0.isSpace }), table.isLines {
            (table.open, table.close) = (open, close)
            return .table(table)
        }
        return .fenced(open, content, close)
    }

    private mutating func environment() throws(MathSyntaxError) -> MathNode {
        let name = try rawArgument()
        guard let (open, close) = MathCommands.environments[name] else { throw MathSyntaxError() }
        if name == "array" || name == "alignedat" || name == "alignat" { _ = try rawArgument() }
        let rows = try rows()
        guard commandName == "end" else { throw MathSyntaxError() }
        _ = try takeCommand()
        guard try rawArgument() == name else { throw MathSyntaxError() }
        return .table(MathTable(rows: rows, open: open, close: close))
    }

    private mutating func negation() throws(MathSyntaxError) -> MathNode {
        guard case .atom(let text, _) = try argument() else { throw MathSyntaxError() }
        return .atom(MathSymbols.negated(text), .relation)
    }

    private mutating func stacked(_ name: String) throws(MathSyntaxError) -> MathNode {
        let mark = try argument()
        let base = try argument()
        return name == "underset"
            ? .scripts(base: base, sub: mark, sup: nil) : .scripts(base: base, sub: nil, sup: mark)
    }

    private mutating func arrow(_ arrow: String) throws(MathSyntaxError) -> MathNode {
        let below = next == "[" ? MathNode.words(try option()) : nil
        return .scripts(base: .atom(arrow, .relation), sub: below, sup: try argument())
    }
}
