/// Reads LaTeX as a tree.
///
/// Commands it does not know stay in the tree as they are written, with their arguments; a source that does not match up is
/// refused.
struct MathParser {
    let source: [Character]
    var index = 0
    var depth = 0
    var alphabet = MathAlphabet.roman

    /// The deepest nesting of groups; everyone who walks the tree does so recursively.
    private static let depthLimit = 60

    /// The formula as lines of cells, as `\\` and `&` part them.
    static func parse(_ source: String) throws(MathSyntaxError) -> MathTable {
        var parser = MathParser(source: Array(source))
        let rows = try parser.rows()
        guard parser.index == parser.source.count else { throw MathSyntaxError() }
        return MathTable(rows: rows)
    }

    private init(source: [Character]) {
        self.source = source
    }

    var next: Character? {
        index < source.count ? source[index] : nil
    }

    mutating func skipSpaces() {
        while next?.isWhitespace == true { index += 1 }
    }

    /// Takes `text` if it comes here.
    mutating func take(_ text: String) -> Bool {
        guard source[index...].starts(with: text) else { return false }
        index += text.count
        return true
    }

    /// The name of the command that comes here: letters, all of the same kind, or any one character.
    var commandName: String? {
        guard next == "\\", index + 1 < source.count else { return nil }
        let first = source[index + 1]
        let letters = source[(index + 1)...].prefix { $0.isLetter && $0.isASCII == first.isASCII }
        return letters.isEmpty ? String(first) : String(letters)
    }

    mutating func takeCommand() throws(MathSyntaxError) -> String {
        guard let name = commandName else { throw MathSyntaxError() }
        index += name.count + 1
        return name
    }
}

// MARK: - Rows

extension MathParser {
    /// Cells parted by `&` in rows parted by `\\`, up to the end of the environment, group or source.
    mutating func rows() throws(MathSyntaxError) -> [[MathNode]] {
        var rows: [[MathNode]] = [[]]
        while true {
            rows[rows.count - 1].append(.row(try nodes()))
            if take("&") { continue }
            guard commandName == "\\" || commandName == "cr" else { break }
            _ = try takeCommand()
            _ = take("*")
            if next == "[", source[index...].prefix(12).contains("]") { _ = try option() }
            rows.append([])
        }
        if rows.count > 1, rows.last?.allSatisfy({ $0.nodes.allSatisfy(\.isSpace) }) == true { rows.removeLast() }
        return rows
    }

    /// What follows, up to what ends it, which stays.
    mutating func nodes() throws(MathSyntaxError) -> [MathNode] {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw MathSyntaxError() }
        var nodes: [MathNode] = []
        while let character = next, character != "}", character != "&" {
            switch commandName {
            case "\\", "cr", "end", "right": return nodes
            case "over":
                _ = try takeCommand()
                return [.fraction(.row(nodes), .row(try self.nodes()))]
            default: break
            }
            if character.isWhitespace {
                skipSpaces()
                nodes.append(.space(.source))
            } else {
                nodes.append(try scripted(character == "^" || character == "_" ? nil : nucleus()))
            }
        }
        return nodes
    }

    /// `base` with the scripts and primes behind it.
    mutating func scripted(_ base: MathNode?) throws(MathSyntaxError) -> MathNode {
        var base = base
        var sub: MathNode?
        var sup: MathNode?
        while true {
            let start = index
            skipSpaces()
            if next == "'" {
                let primes = source[index...].prefix { $0 == "'" }.count
                index += primes
                base = .marked(base ?? .row([]), String(repeating: "′", count: primes))
            } else if take("_"), sub == nil {
                sub = try argument()
            } else if take("^"), sup == nil {
                let script = try argument()
                let primes = script.nodes.filter { if case .atom("′", _) = $0 { true } else { false } }.count
                if primes > 0, primes == script.nodes.count {
                    base = .marked(base ?? .row([]), String(repeating: "′", count: primes))
                } else {
                    sup = script
                }
            } else if commandName == "limits" || commandName == "nolimits" {
                _ = try takeCommand()
            } else {
                index = start
                break
            }
        }
        return sub == nil && sup == nil ? base ?? .row([]) : .scripts(base: base, sub: sub, sup: sup)
    }

    /// A symbol, a command with its arguments, or a group.
    mutating func nucleus() throws(MathSyntaxError) -> MathNode {
        guard let character = next else { throw MathSyntaxError() }
        if character == "\\" { return try command(takeCommand()) }
        if character == "{" { return try group() }
        if character.isASCII, character.isNumber { return .atom(number(), .ordinary) }
        index += 1
        return symbol(character)
    }

    /// A digit with those that follow it, a decimal point and groups of thousands included.
    mutating func number() -> String {
        var digits = ""
        func isDigit(_ index: Int) -> Bool {
            index < source.count && source[index].isASCII && source[index].isNumber
        }
        while let character = next {
            let isThousand = character == "," && (1...3).allSatisfy { isDigit(index + $0) } && !isDigit(index + 4)
            guard isDigit(index) || (character == "." && isDigit(index + 1)) || isThousand else { break }
            digits += alphabet.styled(character)
            index += 1
        }
        return digits
    }

    func symbol(_ character: Character) -> MathNode {
        switch character {
        case "-": .atom("−", .binary)
        case "~": .space(.thin)
        default: .atom(alphabet.styled(character), MathSymbols.kind(of: character))
        }
    }

    mutating func group() throws(MathSyntaxError) -> MathNode {
        guard take("{") else { throw MathSyntaxError() }
        let content = try nodes()
        guard take("}") else { throw MathSyntaxError() }
        return .row(content)
    }

    /// What a command or a script applies to: a group, a command, or one character.
    mutating func argument() throws(MathSyntaxError) -> MathNode {
        skipSpaces()
        guard let character = next, !"}&_^".contains(character) else { throw MathSyntaxError() }
        if character == "{" { return try group() }
        if character == "\\" {
            depth += 1
            defer { depth -= 1 }
            guard depth <= Self.depthLimit else { throw MathSyntaxError() }
            return try command(takeCommand())
        }
        index += 1
        return symbol(character)
    }

    /// The source of what stands in braces, without them.
    mutating func rawArgument() throws(MathSyntaxError) -> String {
        skipSpaces()
        guard next == "{" else { throw MathSyntaxError() }
        var depth = 0
        var end = index
        while end < source.count {
            switch source[end] {
            case "\\": end += 1
            case "{": depth += 1
            case "}": depth -= 1
            default: break
            }
            end += 1
            if depth == 0, end <= source.count {
                defer { index = end }
                return String(source[(index + 1)..<(end - 1)])
            }
        }
        throw MathSyntaxError()
    }

    /// What stands in square brackets.
    mutating func option() throws(MathSyntaxError) -> String {
        guard take("["), let end = source[index...].firstIndex(of: "]") else { throw MathSyntaxError() }
        defer { index = end + 1 }
        return String(source[index..<end])
    }
}
