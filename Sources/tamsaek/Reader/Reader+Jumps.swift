import Content
import Terminal

// Jumps, from which Backspace leads back, and the steps from heading to heading and from link to link.
extension Reader {
    /// Goes to another note.
    mutating func visit(_ note: Note, heading: String?) {
        remember()
        show(note, at: 0)
        if let heading { find(heading) }
    }

    private mutating func jump(to line: Int) {
        remember()
        scroll(to: line)
    }

    private mutating func remember() {
        history.append((note, place))
    }

    mutating func goBack() {
        guard let last = history.popLast() else {
            message = "돌아갈 자리가 없습니다."
            return
        }
        if last.note == note {
            scroll(to: page.line(at: last.place))
        } else {
            show(last.note, at: last.place)
        }
    }

    /// Goes to what was chosen from a menu.
    mutating func choose(_ choice: ReaderMenu.Choice) -> Request? {
        mode = .page
        switch choice {
        case .heading(let number): jump(to: page.headings[number].line)
        case .link(let number):
            selectedLink = number
            return follow(number)
        }
        return nil
    }

    // MARK: Headings

    mutating func showContents() {
        guard !page.headings.isEmpty else {
            message = "이 노트에는 제목이 없습니다."
            return
        }
        let highest = page.headings.map(\.level).min() ?? 1
        let items = page.headings.enumerated().map { number, heading in
            let indent = String(repeating: "  ", count: heading.level - highest)
            return ReaderMenu.Item(text: StyledLine(indent + heading.text), choice: .heading(number))
        }
        mode = .menu(ReaderMenu("차례", items, selected: heading ?? 0))
    }

    mutating func goToHeading(_ heading: NotePage.Heading?, _ none: String) {
        guard let heading else {
            message = none
            return
        }
        scroll(to: heading.line)
    }

    /// Goes to the heading of that name, the way links spell it; of several that are alike `name-1` is the second.
    private mutating func find(_ name: String) {
        var seen: [String: Int] = [:]
        for heading in page.headings {
            let count = seen[heading.anchor, default: 0]
            seen[heading.anchor] = count + 1
            guard name == (count == 0 ? heading.anchor : "\(heading.anchor)-\(count)") else { continue }
            return scroll(to: heading.line)
        }
        message = "그런 제목이 없습니다: \(name)"
    }

    // MARK: Links

    mutating func showLinks() {
        let items = page.links.enumerated().map { number, link in
            let text = StyledLine([
                Span(link.text.isEmpty ? link.destination : link.text), Span("  " + link.destination, .dim),
            ])
            return ReaderMenu.Item(text: text, choice: .link(number))
        }
        guard !items.isEmpty else {
            message = "이 노트에는 링크가 없습니다."
            return
        }
        let next = page.links.firstIndex { $0.line >= top } ?? 0
        mode = .menu(ReaderMenu("링크", items, selected: selectedLink ?? next))
    }

    mutating func selectLink(_ step: Int) {
        let links = page.links
        guard !links.isEmpty else {
            message = "이 노트에는 링크가 없습니다."
            return
        }
        let next =
            if let selectedLink, shown.contains(links[selectedLink].line) {
                selectedLink + step
            } else if step > 0 {
                links.firstIndex { $0.line >= top } ?? 0
            } else {
                links.lastIndex { $0.line < shown.upperBound } ?? links.count - 1
            }
        let number = (next + links.count) % links.count
        selectedLink = number
        reveal(links[number].line)
        message = links[number].destination
    }

    mutating func follow(_ number: Int) -> Request? {
        let destination = page.links[number].destination
        switch LinkTarget(destination, in: note.path) {
        case .heading(let name):
            remember()
            find(name)
        case .footnote(let label):
            guard let line = page.footnotes[label] else {
                message = "이 각주의 설명이 없습니다."
                break
            }
            jump(to: line)
            message = "각주입니다. Backspace를 누르면 읽던 자리로 돌아갑니다."
        case .note(let path, let heading): return .open(path: path, heading: heading)
        case .address(let address): mode = .panel(.address(address))
        case .unknown: message = "열 수 없는 주소입니다: \(destination)"
        }
        return nil
    }

    // MARK: Questions

    /// The questions of the section at the top of the screen, else those of the whole note.
    mutating func quiz() -> Request? {
        guard !note.questions.isEmpty else {
            message = "이 노트에는 문제가 없습니다."
            return nil
        }
        let section = questionsOfSection
        return .quiz((section.isEmpty ? note.questions : section).map(\.id))
    }

    private var questionsOfSection: [Question] {
        guard let heading else { return [] }
        let level = page.headings[heading].level
        let next = page.headings[(heading + 1)...].first { $0.level <= level }
        let lines =
            page.sourceLine(at: page.headings[heading].line)..<(next.map { page.sourceLine(at: $0.line) } ?? .max)
        return note.questions.filter { lines.contains($0.line) }
    }
}
