/// How tightly the parts of a formula hold together: whether it needs brackets as a part of another.
struct MathShape {
    /// Parts that are multiplied by standing side by side.
    private(set) var factors = 0
    /// Whether there is something between brackets behind a letter, as in `p(x)`.
    private(set) var hasCall = false
    /// Whether a sum, a comparison, a list, a function without brackets or words keep the whole from holding together.
    private(set) var isLoose = false
    /// Whether it begins with a sign.
    private(set) var hasSign = false
    private var hasPower = false

    /// Whether it needs brackets above a slash.
    var needsBracketsInNumerator: Bool { isLoose || (hasCall && factors > 1) }
    /// Whether it needs brackets below a slash.
    var needsBracketsInDenominator: Bool { isLoose || hasSign || factors > 1 }
    /// Whether it needs brackets under a root.
    var needsBracketsInRoot: Bool { needsBracketsInDenominator || hasCall || hasPower }
    /// Whether it needs brackets before a script.
    var needsBracketsAsBase: Bool { needsBracketsInDenominator || hasCall }

    /// The shape of a row of nodes.
    init(_ nodes: [MathNode]) {
        var previous: MathNode?
        var brackets: [MathClass] = []
        for node in nodes.flattened where !node.isSpace {
            if brackets.isEmpty { note(node, after: previous) }
            switch node.kind {
            case .open: brackets.append(.open)
            case .close: while let last = brackets.popLast(), last != .open {}
            case .bar where brackets.last == .bar: brackets.removeLast()
            case .bar: brackets.append(.bar)
            default: break
            }
            previous = node
        }
        // A bar that nothing closes parts what is given from what is asked.
        if brackets.contains(.bar) { isLoose = true }
    }

    private mutating func note(_ node: MathNode, after previous: MathNode?) {
        let before = previous?.kind
        switch node.kind {
        case .binary where before == nil: hasSign = true
        case .binary, .slash, .relation, .punctuation, .large, .function: isLoose = true
        case .open where before == .ordinary: hasCall = true
        case .ordinary where before == .ordinary && node.isFenced: hasCall = true
        case .ordinary where before == .prefix: break
        // `dx` is one thing.
        case .ordinary where factors == 1 && previous?.isDifferential == true: break
        case .open, .bar, .prefix, .ordinary:
            if before == .close { hasCall = true }
            factors += 1
        case .postfix, .close: break
        }
        switch node {
        case .fraction: isLoose = true
        case .words(let text) where text.contains(" "): isLoose = true
        case .table(let table) where table.isLines: isLoose = true
        case .scripts(_, _, _?): hasPower = true
        default: break
        }
    }
}

extension [MathNode] {
    /// The nodes without the braces of groups, which are not shown.
    var flattened: [MathNode] {
        flatMap { if case .row(let nodes) = $0 { nodes.flattened } else { [$0] } }
    }
}

extension MathNode {
    /// How it acts on what stands beside it.
    var kind: MathClass {
        switch self {
        case .atom(_, let kind): kind
        case .scripts(let base?, _, _), .marked(let base, _): base.kind
        case .row(let nodes): nodes.count == 1 ? nodes[0].kind : .ordinary
        case .scripts, .words, .space, .fraction, .root, .accent, .fenced, .table: .ordinary
        }
    }

    /// Whether it brings its own brackets.
    var isFenced: Bool {
        switch self {
        case .fenced: true
        case .table(let table): !table.isLines
        default: false
        }
    }

    fileprivate var isDifferential: Bool {
        switch self {
        case .atom("d", _): true
        case .scripts(let base?, nil, _): base.isDifferential
        default: false
        }
    }
}
