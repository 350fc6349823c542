/// A formula as a tree, as TeX groups it.
indirect enum MathNode {
    /// A symbol, a letter or a number.
    case atom(String, MathClass)
    /// Words that are not mathematics: `\text{…}`, `\mathrm{KL}`.
    case words(String)
    /// A blank: one of the source, which TeX ignores, or one that was asked for.
    case space(MathSpace)
    /// A group, `{…}`.
    case row([MathNode])
    case scripts(base: MathNode?, sub: MathNode?, sup: MathNode?)
    /// A base with a mark behind it: a prime, a factorial.
    case marked(MathNode, String)
    case fraction(MathNode, MathNode)
    case root(degree: MathNode?, MathNode)
    /// A base under a combining mark, and the name for one that is too wide for it.
    case accent(String, name: String, MathNode)
    /// `\left … \right`.
    case fenced(String, [MathNode], String)
    /// Rows of cells: a matrix, cases, aligned equations.
    case table(MathTable)

    /// The nodes of a group; the node alone otherwise.
    var nodes: [MathNode] {
        if case .row(let nodes) = self { nodes } else { [self] }
    }

    /// Whether it only keeps others apart.
    var isSpace: Bool {
        if case .space = self { true } else { false }
    }
}

/// Rows of cells and the brackets around them; without brackets the rows are lines of one formula.
struct MathTable {
    var rows: [[MathNode]]
    var open = ""
    var close = ""

    var isLines: Bool { open.isEmpty && close.isEmpty }
}

/// A blank in a formula.
enum MathSpace {
    /// Of the source; it only shows between letters.
    case source
    /// `\,` and its like.
    case thin
    /// `\quad`, which keeps formulas apart.
    case quad
}

/// What a symbol does in a formula, which decides the space around it.
enum MathClass {
    case ordinary
    /// Written before what it belongs to, without a space: ∂, ∇.
    case prefix
    /// Written behind what it belongs to: the factorial.
    case postfix
    case binary
    /// A slash: it binds as `+` does but takes no space.
    case slash
    case relation
    /// ∑ and the like, which take what follows.
    case large
    /// A function's name.
    case function
    case open
    case close
    /// A bar that may open or close.
    case bar
    case punctuation
}

/// The source is not a formula: its braces or its environments do not match, or it is nested too deep.
struct MathSyntaxError: Error {}
