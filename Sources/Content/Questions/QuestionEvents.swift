/// Finds the events of a note, walking its blocks once.
struct QuestionEvents {
    private let source: SourceText
    /// The events, in the order of the text.
    private(set) var all: [QuestionEvent] = []

    init(in blocks: [Block], of source: SourceText) {
        self.source = source
        scan(blocks, in: Place())
        // Tags are found after the marks of their paragraph.
        all = all.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
            .map(\.element)
        let choices = Set(all.indices.filter { isFirstChoice(at: $0) })
        if !choices.isEmpty { all = all.indices.filter { !choices.contains($0) }.map { all[$0] } }
    }

    /// Whether an `A.` is not an answer but the first of several to choose from.
    private func isFirstChoice(at index: Int) -> Bool {
        guard case .mark(let mark) = all[index].kind, mark.role == .answer, !mark.isLoose else { return false }
        let next = index + 1 < all.count ? all[index + 1].text : ""
        return ["B.", "B)"].contains { next.hasPrefix($0) || all[index].text.hasBytes(of: "\n\($0)") }
    }

    /// Where the walk is.
    private struct Place {
        var containers = Containers()
        var end = Int.max
        var depth = 0

        func inside(_ opening: Containers.Opening, end: Int, of source: SourceText) -> Place {
            var place = self
            place.containers.append(opening, in: source)
            place.end = min(self.end, end)
            return place
        }
    }

    private mutating func scan(_ blocks: [Block], in place: Place, isItem: Bool = false, isTask: Bool = false) {
        for (index, block) in blocks.enumerated() {
            let line = block.range.startLine
            switch block.kind {
            case .heading(let level, _):
                let title = self.title(of: block, in: place)
                add(.heading(level: level), title, lines: line...block.range.endLine, place)
            case .paragraph(let content):
                let candidate: QuestionEvent.Candidate? =
                    isItem && index == 0 ? (isTask ? .task : .item) : content.beginsBold ? .boldParagraph : nil
                scan(content, lines: line...block.range.endLine, candidate: content.isLink ? nil : candidate, place)
            case .quote(let blocks):
                let inside = place.inside(.quote(line: line), end: block.range.endLine, of: source)
                add(.quote, "", lines: line...line, inside)
                scan(blocks, in: inside)
            case .list(let list):
                for item in list.items {
                    let line = item.range.startLine
                    var inside = place.inside(.item(line: line), end: item.range.endLine, of: source)
                    inside.depth += 1
                    scan(item.blocks, in: inside, isItem: true, isTask: item.isDone != nil)
                }
            case .html: scanTags(in: line...block.range.endLine, place)
            case .rule: add(.rule, "", lines: line...line, place)
            case .code, .table, .footnote: break
            }
        }
    }

    /// Finds the marks in a paragraph, line by line, and the tags and comments in it.
    private mutating func scan(
        _ content: [Inline], lines: ClosedRange<Int>, candidate: QuestionEvent.Candidate?, _ place: Place
    ) {
        var texts = lines.map { place.containers.content(of: $0, in: source) }
        if candidate == .task { texts[0] = texts[0].withoutTaskBox }
        var start: (mark: Mark?, index: Int)?
        if candidate != nil { start = (nil, 0) }
        for (index, text) in texts.enumerated() {
            guard let mark = Mark(text) else { continue }
            if let start, start.index < index {
                add(start, candidate, texts[start.index..<index], first: lines.lowerBound, place)
            }
            start = (mark, index)
        }
        if let start { add(start, candidate, texts[start.index...], first: lines.lowerBound, place) }
        if content.containsHTML { scanTags(in: lines, place) }
    }

    /// Adds what a mark introduces, or the candidate before any mark.
    private mutating func add(
        _ start: (mark: Mark?, index: Int), _ candidate: QuestionEvent.Candidate?, _ texts: ArraySlice<String>,
        first: Int, _ place: Place
    ) {
        let head = start.mark?.rest ?? texts.first ?? ""
        let text = ([head] + texts.dropFirst()).joined(separator: "\n")
        let lines = first + texts.startIndex...first + texts.endIndex - 1
        if let mark = start.mark {
            add(.mark(mark), text, lines: lines, place)
        } else if let candidate {
            add(.candidate(candidate), text, lines: lines, place)
        }
    }

    private mutating func add(
        _ kind: QuestionEvent.Kind, _ text: String, lines: ClosedRange<Int>, _ place: Place, trailing: String = ""
    ) {
        all.append(
            QuestionEvent(
                kind: kind, text: text, trailing: trailing, line: lines.lowerBound, next: lines.upperBound + 1,
                containers: place.containers, end: place.end, depth: place.depth))
    }

    /// A heading's words as written, without what makes it a heading.
    private func title(of heading: Block, in place: Place) -> String {
        let line = place.containers.content(of: heading.range.startLine, in: source)
        let words = Substring(line).trimmed(\.isBlank)
        guard words.first == "#" else {
            return (heading.range.startLine..<heading.range.endLine)
                .map { place.containers.content(of: $0, in: source) }.joined(separator: " ")
        }
        var title = words.drop { $0 == "#" }
        let closing = title.reversed().prefix { $0 == "#" }.count
        if title.dropLast(closing).last?.isBlank ?? true { title = title.dropLast(closing) }
        return String(title.trimmed(\.isBlank))
    }
}

// MARK: - HTML

extension QuestionEvents {
    /// Finds comments, `<summary>` and the ends of `<details>` in some lines of source.
    private mutating func scanTags(in lines: ClosedRange<Int>, _ place: Place) {
        let lines = lines.clamped(to: 1...source.lineCount)
        let text = lines.map { place.containers.content(of: $0, in: source) }.joined(separator: "\n")
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...]
            let line = lines.lowerBound + text[..<start].count { $0 == "\n" }
            if rest.hasPrefix("<!--") {
                let comment = rest.dropFirst(4).before("-->")
                rest = comment.after
                addTag(.comment, comment.before, line: line, place)
            } else if rest.prefix(8).lowercased() == "<summary" {
                let summary = rest.before("</summary>")
                rest = summary.after
                let trailing = rest.prefix { !$0.isNewline }
                addTag(.summary, summary.before.before(">").after, trailing: trailing, line: line, place)
            } else {
                if rest.prefix(9).lowercased() == "</details" { addTag(.detailsEnd, "", line: line, place) }
                rest = rest.dropFirst()
            }
        }
    }

    private mutating func addTag(
        _ kind: QuestionEvent.Kind, _ text: Substring, trailing: Substring = "", line: Int, _ place: Place
    ) {
        let words = text.split(whereSeparator: \.isNewline).map { $0.trimmed(\.isBlank) }.joined(separator: " ")
        add(kind, words, lines: line...line + text.count(where: \.isNewline), place, trailing: String(trailing))
    }
}

extension Substring {
    /// What comes before and after the first `end`, in either case; all of it and nothing where there is none.
    fileprivate func before(_ end: String) -> (before: Substring, after: Substring) {
        var rest = self
        while let start = rest.firstIndex(where: { $0 == end.first }) {
            rest = rest[start...]
            if rest.prefix(end.count).lowercased() == end { return (self[..<start], rest.dropFirst(end.count)) }
            rest = rest.dropFirst()
        }
        return (self, self[endIndex...])
    }
}

extension [Inline] {
    /// Whether all there is is one link, as in a table of contents.
    fileprivate var isLink: Bool {
        let words = filter { inline in
            if case .text(let text) = inline.kind { !text.allSatisfy(\.isBlank) } else { inline.kind != .softBreak }
        }
        return words.count == 1 && words.contains { if case .link = $0.kind { true } else { false } }
    }

    fileprivate var beginsBold: Bool {
        if case .strong = first?.kind { true } else { false }
    }

    fileprivate var containsHTML: Bool {
        contains { if case .html = $0.kind { true } else { false } }
    }
}

extension String {
    /// The text without `[ ]` or `[x]` before it.
    fileprivate var withoutTaskBox: String {
        ["[ ] ", "[x] ", "[X] "].contains(where: hasPrefix) ? String(dropFirst(4)) : self
    }
}
