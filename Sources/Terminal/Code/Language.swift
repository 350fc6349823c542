/// What the lexer has to know of a language to colour it.
struct Language: Sendable {
    var keywords: Set<String> = []
    var constants: Set<String> = []
    /// Keywords that introduce a name.
    var definers: Set<String> = []
    /// Keywords only where they begin a line that has a colon.
    var softKeywords: Set<String> = []
    var lineComment: String?
    /// Whether a comment needs a blank before it, as in a shell, where `#` may stand in a word.
    var spacesComments = false
    var blockComment: (open: String, close: String)?
    /// Longer openings before their own beginnings.
    var quotes: [Quote] = [.double]
    /// Letters that may stand before a quote, in lower case.
    var prefixes: Set<String> = []
    var decorator: Character?
    /// Whether `$` begins a variable.
    var hasVariables = false
    var ignoresCase = false
    /// Whether a string before a colon is a key.
    var hasKeys = false

    /// How a string begins and ends.
    struct Quote: Sendable {
        var open: String
        var close: String
        var isMultiline = false
        /// Whether a backslash takes the next character along.
        var escapes = true
        /// What begins code inside the string, which ends with a closing parenthesis.
        var interpolation: String?

        static let double = Quote(open: "\"", close: "\"")
        static let single = Quote(open: "'", close: "'")
    }
}

extension Language {
    static func named(_ name: String) -> Language? {
        switch name {
        case "python", "py", "python3", "pycon": python
        case "swift": swift
        case "bash", "sh", "shell", "zsh", "console": bash
        case "json", "jsonc", "json5": json
        case "sql", "sqlite", "postgresql": sql
        case "c", "c++", "cpp", "cuda", "java", "javascript", "js", "typescript", "ts", "go", "rust", "rs", "kotlin":
            curly
        default: nil
        }
    }

    static let python = Language(
        keywords: words(
            """
            and as assert async await break class continue def del elif else except finally for from global if import in \
            is lambda nonlocal not or pass raise return try while with yield
            """),
        constants: words("True False None"), definers: words("def class"), softKeywords: words("match case"),
        lineComment: "#",
        quotes: [
            Quote(open: "\"\"\"", close: "\"\"\"", isMultiline: true),
            Quote(open: "'''", close: "'''", isMultiline: true),
            .double, .single,
        ],
        prefixes: words("r u b f t br rb fr rf tr rt"), decorator: "@")

    static let swift = Language(
        keywords: words(
            """
            actor any as associatedtype async await borrowing break case catch class consuming continue convenience \
            default defer deinit didSet do else enum extension fallthrough fileprivate final for func get guard if import \
            in indirect init inout internal is isolated lazy let macro mutating nonisolated nonmutating open operator \
            override package precedencegroup private protocol public repeat rethrows return required self Self sending \
            set some static struct subscript super switch throw throws try typealias unowned var weak where while willSet
            """),
        constants: words("true false nil"), definers: words("func class struct enum protocol actor typealias macro"),
        lineComment: "//", blockComment: ("/*", "*/"),
        quotes: [
            Quote(open: "#\"\"\"", close: "\"\"\"#", isMultiline: true, escapes: false, interpolation: "\\#("),
            Quote(open: "\"\"\"", close: "\"\"\"", isMultiline: true, interpolation: "\\("),
            Quote(open: "#\"", close: "\"#", escapes: false, interpolation: "\\#("),
            Quote(open: "\"", close: "\"", interpolation: "\\("),
        ],
        decorator: "@")

    static let bash = Language(
        keywords: words(
            """
            if then elif else fi for in do done while until case esac select function time return exit break continue \
            export local readonly declare unset set shift trap source alias echo cd printf read test eval exec
            """),
        constants: words("true false"), definers: words("function"), lineComment: "#", spacesComments: true,
        quotes: [
            Quote(open: "\"", close: "\"", isMultiline: true, interpolation: "$("),
            Quote(open: "'", close: "'", isMultiline: true, escapes: false),
        ],
        hasVariables: true)

    static let json = Language(
        constants: words("true false null"), lineComment: "//", blockComment: ("/*", "*/"), hasKeys: true)

    static let sql = Language(
        keywords: words(
            """
            add all alter and as asc begin between by cascade case check column commit constraint create cross database \
            default delete desc distinct drop else end exists explain foreign from full group having if in index inner \
            insert into is join key left like limit natural not offset on or order outer pragma primary references right \
            rollback select set table then to transaction trigger union unique update using values view virtual when \
            where with
            """),
        constants: words("true false null"), lineComment: "--", blockComment: ("/*", "*/"),
        quotes: [Quote(open: "'", close: "'", isMultiline: true, escapes: false), .double], ignoresCase: true)

    /// Languages of the C family, taken together.
    static let curly = Language(
        keywords: words(
            """
            abstract async await auto bool break case catch char class const constexpr continue default defer delete do \
            double else enum export extends extern final finally float fn for func function go goto if impl implements \
            import in inline int interface let long loop match mod move mut namespace new noexcept operator override \
            package private protected pub public range ref return select self short signed sizeof static struct super \
            switch template this throw throws trait try type typedef typename typeof union unsigned unsafe use using val \
            var virtual void volatile where while yield
            """),
        constants: words("true false null nullptr nil None undefined NaN"),
        definers: words("class struct enum interface fn func function trait namespace"), lineComment: "//",
        blockComment: ("/*", "*/"), quotes: [.double, .single, Quote(open: "`", close: "`", isMultiline: true)],
        decorator: "@")

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
