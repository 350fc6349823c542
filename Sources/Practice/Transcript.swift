import Terminal

/// What a lesson has said so far, for those who read it by program.
struct Transcript {
    /// One thing said or shown.
    enum Item {
        case text(String)
        case drawing([StyledLine], Caption?)
        case table(header: [String], rows: [[String]])
    }

    private var steps: [(heading: String, items: [Item])] = []
    private var checks: [(demand: String, isMet: Bool, hint: String)] = []

    mutating func begin(_ heading: String) {
        steps.append((heading, []))
    }

    mutating func add(_ item: Item) {
        if steps.isEmpty { begin("") }
        steps[steps.count - 1].items.append(item)
    }

    mutating func add(check demand: String, isMet: Bool, hint: String) {
        checks.append((demand, isMet, hint))
    }

    /// One JSON object: what was asked for, then the steps of the lesson, or with `--check` what was checked.
    func json(title: String, options: LessonOptions) -> String {
        var members = [
            ("exercise", Self.string(options.exercise)), ("title", Self.string(title)),
            ("function", Self.string(options.function)), ("seed", "\(options.seed)"), ("trials", "\(options.trials)"),
        ]
        if options.isCheck {
            members.append(
                (
                    "checks",
                    Self.array(
                        checks.map { check in
                            Self.object([
                                ("demand", Self.string(check.demand)), ("passed", "\(check.isMet)"),
                                ("hint", Self.string(check.hint)),
                            ])
                        })
                ))
        } else {
            members.append(
                (
                    "steps",
                    Self.array(
                        steps.map { step in
                            Self.object([
                                ("heading", Self.string(step.heading)),
                                ("items", Self.array(step.items.map(Self.item))),
                            ])
                        })
                ))
        }
        return Self.object(members) + "\n"
    }

    // MARK: JSON

    private static func item(_ item: Item) -> String {
        switch item {
        case .text(let text): return object([("text", string(text))])
        case .drawing(let lines, let caption):
            let drawing = ("drawing", array(lines.map { string($0.plain) }))
            return object([drawing] + (caption.map { [("caption", string($0.text))] } ?? []))
        case .table(let header, let rows):
            let table = [("header", array(header.map(string))), ("rows", array(rows.map { array($0.map(cell)) }))]
            return object([("table", object(table))])
        }
    }

    /// A cell that holds a number is one.
    private static func cell(_ text: String) -> String {
        guard let number = Double(text), number.isFinite else { return string(text) }
        return Int(text).map(String.init) ?? "\(number)"
    }

    private static func object(_ members: [(String, String)]) -> String {
        "{" + members.map { string($0) + ":" + $1 }.joined(separator: ",") + "}"
    }

    private static func array(_ items: [String]) -> String {
        "[" + items.joined(separator: ",") + "]"
    }

    private static func string(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case let control where control.value < 0x20:
                let digits = String(control.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
