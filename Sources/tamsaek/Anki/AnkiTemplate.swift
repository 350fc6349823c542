/// What a side of a card shows, from the template of its kind.
///
/// The template language is that of Anki's manual: fields `{{F}}`, parts that need a field `{{#F}}…{{/F}}` or need it to
/// be empty `{{^F}}…{{/F}}`, and filters before the name, of which gaps (`{{cloze:F}}`) alone change what is shown.
struct AnkiTemplate {
    /// HTML by the name of the field.
    let fields: [String: String]
    /// The gap that is asked for, from 1; nil where the type has none.
    let gap: Int?

    /// The HTML of the side; a gap shows `[…]`, or on the answer's side what belongs there.
    func side(_ template: String, isAnswer: Bool) -> String {
        var shown = ""
        /// For each part that is open, whether it is shown.
        var parts: [Bool] = []
        var rest = template[...]
        while let open = rest.firstRange(of: "{{") {
            if !parts.contains(false) { shown += rest[..<open.lowerBound] }
            rest = rest[open.upperBound...]
            guard let close = rest.firstRange(of: "}}") else { break }
            let name = rest[..<close.lowerBound].drop { $0 == " " }
            rest = rest[close.upperBound...]
            switch name.first {
            case "#": parts.append(has(name.dropFirst()))
            case "^": parts.append(!has(name.dropFirst()))
            case "/": _ = parts.popLast()
            case _ where !parts.contains(false): shown += value(of: name, isAnswer: isAnswer)
            default: break
            }
        }
        return parts.contains(false) ? shown : shown + rest
    }

    private func field(_ name: Substring) -> String {
        fields[name.split(separator: " ").joined(separator: " ")] ?? ""
    }

    private func has(_ name: Substring) -> Bool {
        field(name).contains { !$0.isWhitespace }
    }

    private func value(of name: Substring, isAnswer: Bool) -> String {
        let filters = name.split(separator: ":").dropLast().map { $0.filter { $0 != " " } }
        guard let last = name.split(separator: ":").last else { return "" }
        // The learner types into it; nothing is shown.
        if filters.contains("type"), !isAnswer { return "" }
        return filters.contains("cloze") ? gaps(in: field(last), isAnswer: isAnswer) : field(last)
    }

    /// `{{c1::text::hint}}` as the text, and as a gap where it is the one asked for.
    private func gaps(in text: String, isAnswer: Bool) -> String {
        text.replacing(/\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}/.dotMatchesNewlines()) { match in
            guard Int(match.output.1) == gap else { return String(match.output.2) }
            return isAnswer ? "<b>\(match.output.2)</b>" : "[\(match.output.3 ?? "…")]"
        }
    }
}
