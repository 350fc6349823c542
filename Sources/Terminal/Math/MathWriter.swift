/// Writes a formula's tree as one line of text.
enum MathWriter {
    /// A row of nodes; without the blanks of the source where `isTight`.
    static func text(of nodes: [MathNode], isTight: Bool = false) -> String {
        var line = MathLine(isTight: isTight)
        let nodes = nodes.flattened
        for (index, node) in nodes.enumerated() {
            let next = nodes[(index + 1)...].first { if case .space(.source) = $0 { false } else { true } }
            line.append(node, before: next)
        }
        return line.text
    }

    /// A node by itself.
    static func text(of node: MathNode) -> String {
        switch node {
        case .atom(let text, _), .words(let text): text
        case .space(let space): space == .quad ? "  " : " "
        case .row(let nodes): text(of: nodes)
        case .scripts(let base, let sub, let sup):
            (base.map(self.base) ?? "") + (sub.map { MathScripts.subscript(text(of: $0)) } ?? "")
                + (sup.map { MathScripts.superscript(text(of: $0)) } ?? "")
        case .marked(let base, let mark): self.base(base) + mark
        case .fraction(let above, let below): fraction(above.nodes, below.nodes)
        case .root(let degree, let content): root(degree, content.nodes)
        case .accent(let mark, let name, let base): accented(text(of: base), mark, name)
        case .fenced(let open, let nodes, let close): open + text(of: nodes) + close
        case .table(let table): self.table(table)
        }
    }

    private static func base(_ node: MathNode) -> String {
        let isBare = node.kind != .ordinary || !MathShape(node.nodes).needsBracketsAsBase
        return isBare ? text(of: node) : "(\(text(of: node)))"
    }

    private static func fraction(_ above: [MathNode], _ below: [MathNode]) -> String {
        let (top, bottom) = (MathShape(above), MathShape(below))
        let numerator = top.needsBracketsInNumerator ? "(\(text(of: above)))" : text(of: above, isTight: true)
        let denominator = bottom.needsBracketsInDenominator ? "(\(text(of: below)))" : text(of: below, isTight: true)
        return numerator + (numerator.count + denominator.count > 12 ? " / " : "/") + denominator
    }

    private static func root(_ degree: MathNode?, _ content: [MathNode]) -> String {
        let inner = text(of: content)
        let isBare = !MathShape(content).needsBracketsInRoot || inner.isBracketed
        let sign =
            switch degree.map(text(of:)) {
            case nil, "2": "√"
            case "3": "∛"
            case "4": "∜"
            case let degree?: MathScripts.superscript(degree) + "√"
            }
        return sign + (isBare ? inner : "(\(inner))")
    }

    private static func accented(_ base: String, _ mark: String, _ name: String) -> String {
        base.count <= 1 ? base + mark : name + (base.isBracketed ? base : "(\(base))")
    }

    private static func table(_ table: MathTable) -> String {
        let rows = table.rows.map { $0.map { text(of: [$0]) } }
        guard !table.isLines else {
            return rows.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }.joined(separator: "; ")
        }
        let separator = rows.joined().contains { $0.contains(" ") } && table.open != "{" ? ", " : " "
        let lines = zip(table.rows, rows).map { cells, texts in
            zip(cells, texts).reduce("") { line, cell in
                if line.isEmpty { return cell.1 }
                let needsComma = table.open == "{" && !line.hasSuffix(",") && !cell.0.beginsWithWords
                return line + (needsComma ? ", " : separator) + cell.1
            }
        }
        return table.open + lines.joined(separator: "; ") + table.close
    }
}

extension MathNode {
    fileprivate var beginsWithWords: Bool {
        if case .words? = nodes.flattened.first(where: { !$0.isSpace }) { true } else { false }
    }
}

extension String {
    /// Whether a script without brackets may end it: `x_θ`.
    fileprivate var endsInFlatScript: Bool {
        last != ")" && contains { $0 == "_" || $0 == "^" }
    }
}

/// A line being written, with the spaces that symbols have around them.
private struct MathLine {
    private(set) var text = ""
    /// Whether blanks of the source are left out.
    let isTight: Bool
    private var previous: MathClass?
    private var hasBlank = false
    private var endsInScript = false
    /// The bars that are open.
    private var bars = 0

    init(isTight: Bool) {
        self.isTight = isTight
    }

    mutating func append(_ node: MathNode, before next: MathNode?) {
        if case .space(let space) = node {
            if space == .quad { text += text.isEmpty ? "" : "  " }
            if space == .quad { previous = nil }
            hasBlank = hasBlank || !isTight || space == .thin
            return
        }
        var kind = node.kind
        var part = MathWriter.text(of: node)
        guard !part.isEmpty else { return }
        if kind == .binary, startsTerm { kind = .prefix }
        if kind == .bar { kind = turnedBar }
        if case .fraction = node, isFactor(next) { part = "(\(part))" }
        if needsGap(before: kind, part), !text.isEmpty, text.last != " " { text += " " }
        if part.first == " ", text.last == " " || text.isEmpty { part.removeFirst() }
        text += part
        hasBlank = false
        // What follows `x_θ` would be read as a part of the script.
        endsInScript = if case .scripts = node { part.endsInFlatScript } else { false }
        previous = kind == .prefix && endsInScript ? .ordinary : kind
    }

    /// Whether a sign here belongs to what follows.
    private var startsTerm: Bool {
        switch previous {
        case nil, .binary, .relation, .open, .punctuation, .slash, .large, .function, .prefix: true
        case .ordinary, .postfix, .close, .bar: false
        }
    }

    /// A bar as the bracket it is here; between two terms it is neither.
    private var turnedBar: MathClass {
        mutating get {
            if startsTerm {
                bars += 1
                return .open
            }
            guard bars > 0 else { return .bar }
            bars -= 1
            return .close
        }
    }

    /// Whether a fraction is multiplied by what stands before it or by `next`.
    private func isFactor(_ next: MathNode?) -> Bool {
        switch previous {
        case .ordinary, .close, .postfix, .function: if !endsInWords { return true }
        default: break
        }
        switch next {
        case nil, .space(.quad)?: return false
        case .words(let words)?: return words.first != " "
        case let next?:
            switch next.kind {
            case .ordinary, .open, .large, .function, .prefix: return true
            case .bar: return bars == 0
            default: return false
            }
        }
    }

    private var endsInWords: Bool { text.last == " " }

    private func needsGap(before kind: MathClass, _ part: String) -> Bool {
        guard let previous else { return hasBlank }
        switch (previous, kind) {
        case (_, .relation), (_, .binary), (.relation, _), (.binary, _): return true
        case (_, .close), (_, .postfix), (_, .slash), (.open, _), (.slash, _): return false
        case (_, .punctuation), (.prefix, _): return false
        case (.function, _): return hasBlank && part.first != "(" || kind != .open && part.first != "("
        case (.ordinary, .function), (.close, .function), (.postfix, .function), (.large, .function): return true
        case (.large, _): return hasBlank || kind != .open
        case (.ordinary, .large), (.close, .large), (.postfix, .large): return true
        default: return hasBlank || (endsInScript && kind != .open)
        }
    }
}
