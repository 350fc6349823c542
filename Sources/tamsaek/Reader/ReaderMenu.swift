import Terminal

/// A list to choose from: the contents of a note, or its links.
struct ReaderMenu: Hashable {
    /// What is chosen: a heading of the page or a link, by its number.
    enum Choice: Hashable {
        case heading(Int)
        case link(Int)
    }

    struct Item: Hashable {
        let text: StyledLine
        let choice: Choice
    }

    /// What a key leads to.
    enum Outcome: Hashable {
        case open, closed
        case chosen(Choice)
    }

    let title: String
    let items: [Item]
    private(set) var selected: Int
    /// The digits of a number that is being typed.
    private var number = ""

    init(_ title: String, _ items: [Item], selected: Int = 0) {
        self.title = title
        self.items = items
        self.selected = min(max(0, selected), max(0, items.count - 1))
    }

    /// Moves, takes a digit of an item's number, chooses, or closes.
    mutating func press(_ key: Key, rows: Int) -> Outcome {
        if case .character(let digit) = key, digit.isASCII, digit.isNumber {
            // A number that is too large begins anew with its last digit.
            number =
                [number + String(digit), String(digit)].first { (1...max(1, items.count)).contains(Int($0) ?? 0) } ?? ""
            if let index = Int(number) { selected = index - 1 }
            return .open
        }
        number = ""
        switch key {
        case .enter: return items.isEmpty ? .closed : .chosen(items[selected].choice)
        case .click(_, let row):
            let index = firstShown(rows: rows) + row - 1
            guard row > 0, row < rows, items.indices.contains(index) else { return .open }
            return .chosen(items[index].choice)
        case .wheelDown: selected += 1
        case .wheelUp: selected -= 1
        default:
            guard let key = TwoSetKeyboard.keys(of: key).first else { break }
            if let motion = Motion(key) {
                selected += motion.lines(rows: rows)
            } else {
                switch ReaderAction(key) {
                case .nextLink, .nextHeading: selected += 1
                case .previousLink, .previousHeading: selected -= 1
                case .quit, .cancel, .contents, .links, .back: return .closed
                default: break
                }
            }
        }
        selected = min(max(0, selected), max(0, items.count - 1))
        return .open
    }

    /// The item below the title.
    private func firstShown(rows: Int) -> Int {
        let shown = max(0, rows - 1)
        return max(0, min(selected - shown / 2, items.count - shown))
    }

    /// The list in so many rows, the selected item among them.
    func lines(width: Int, rows: Int) -> [StyledLine] {
        let digits = String(items.count).count
        let list = items.indices.dropFirst(firstShown(rows: rows)).prefix(max(0, rows - 1)).map { index in
            let space = String(repeating: " ", count: digits - String(index + 1).count)
            let mark = index == selected ? "▶ " : "  "
            let line = StyledLine("\(mark)\(space)\(index + 1)  ", index == selected ? .bold : .dim) + items[index].text
            return (index == selected ? line.restyled([0..<line.plain.utf8.count]) { $0.isReversed = true } : line)
                .clipped(to: width)
        }
        return [StyledLine(title, .bold).clipped(to: width)].prefix(rows) + list
    }
}
