import NoteIndex
import Terminal

/// The full-screen home without its terminal: what it shows, and what each key makes of that.
///
/// It touches no file and no clock. What it cannot do itself it asks for (``Request``), and is told what came of it.
struct HomeScreen {
    /// What the screen is used for.
    enum Mode: Hashable {
        case list
        /// A query is being typed, and what it finds is the list.
        case search(String)
        case panel(TextPanel)
        case statistics(TextPanel)
    }

    /// What only the program around the screen can do.
    enum Request: Hashable {
        case quit
        /// Open a note or another text, from a line of its file on or where it was left.
        case open(path: String, line: Int?)
        /// Ask the questions that are due, those of today, or those of a note.
        case quizDue, quizToday
        case quizNote(slug: String)
        /// Run an exercise by its command.
        case run(command: String)
        /// Look for a query in all notes; the answer comes with ``find(_:)``.
        case search(String)
        /// Work the statistics out; they come with ``show(statistics:)``.
        case statistics
    }

    private(set) var home: Home
    private(set) var size: TerminalSize
    private(set) var page: HomePage
    var mode = Mode.list
    /// The entry that Enter opens, by its number on the page.
    private(set) var selected = 0
    /// The first line of the page on the screen.
    private(set) var top = 0
    /// Said once, in place of the keys.
    var message: String?
    private(set) var hits: [SearchHit] = []

    /// The most columns of the page, where the learner wishes fewer than there are.
    private let widest: Int

    init(_ home: Home, size: TerminalSize, widest: Int? = nil) {
        self.home = home
        self.size = size
        self.widest = widest ?? .max
        page = HomePage(home, width: min(max(20, size.columns), self.widest))
    }

    /// Columns of the page; narrower than 20 none is laid out.
    var width: Int { min(max(20, size.columns), widest) }

    /// Rows of the screen above the status line.
    var bodyRows: Int { max(1, size.rows - 1) }

    /// The lines of the page on the screen.
    var shown: Range<Int> { top..<min(top + bodyRows, page.lines.count) }

    /// What was typed to be looked for; nil while nothing is.
    var query: String? {
        if case .search(let query) = mode { query } else { nil }
    }

    // MARK: Events

    /// Lays the page out for another window.
    mutating func resize(to size: TerminalSize) {
        self.size = size
        layOut()
    }

    /// Shows the numbers as they are now.
    mutating func refresh(_ home: Home) {
        self.home = home
        layOut()
    }

    /// Shows what was found for the query that is being typed.
    mutating func find(_ hits: [SearchHit]) {
        self.hits = hits
        selected = 0
        layOut()
    }

    /// Shows statistics laid out for this ``width``.
    mutating func show(statistics lines: [StyledLine]) {
        mode = .statistics(TextPanel(lines))
    }

    /// Does what a key means; returns what is left for others to do.
    mutating func press(_ key: Key) -> Request? {
        message = nil
        guard key != .control("c") else { return .quit }
        switch mode {
        case .list: return pressOnList(key)
        case .search(let query): return type(key, query)
        case .panel(var panel):
            mode = panel.press(key, width: size.columns, rows: bodyRows) ? .panel(panel) : .list
        case .statistics(var panel):
            mode = panel.press(key, width: size.columns, rows: bodyRows) ? .statistics(panel) : .list
        }
        return nil
    }

    private mutating func pressOnList(_ key: Key) -> Request? {
        switch key {
        case .wheelDown: select(selected + 1)
        case .wheelUp: select(selected - 1)
        case .click(_, let row): return click(row)
        default:
            for key in TwoSetKeyboard.keys(of: key) where mode == .list {
                if let motion = Motion(key) {
                    select(selected + motion.lines(rows: bodyRows))
                } else if let request = HomeAction(key).flatMap({ perform($0) }) {
                    return request
                }
            }
        }
        return nil
    }

    private mutating func perform(_ action: HomeAction) -> Request? {
        switch action {
        case .open: return open()
        case .quiz:
            guard case .note(let path)? = entry?.target else { return .quizToday }
            return home.notes.first { $0.path == path }.map { .quizNote(slug: $0.slug) }
        case .run:
            if case .exercise(let command, _)? = entry?.target { return .run(command: command) }
            message = "연습을 고른 다음 누르세요."
        case .search: search("")
        case .statistics: return .statistics
        case .help: mode = .panel(TextPanel(keys: HomeAction.guide))
        case .cancel: break
        case .quit: return .quit
        }
        return nil
    }

    // MARK: Search

    private mutating func search(_ query: String) {
        mode = .search(query)
        find([])
    }

    /// Takes a key of the query; letters belong to it, so that only arrows and Ctrl move.
    private mutating func type(_ key: Key, _ query: String) -> Request? {
        var query = query
        switch key {
        case .character(let character): query.append(character)
        case .paste(let text): query += text.visible
        case .backspace where !query.isEmpty: query.removeLast()
        case .control("u"): query = ""
        case .enter: return open()
        case .escape, .backspace:
            mode = .list
            find([])
            return nil
        case .tab: return move(by: 1)
        case .backTab: return move(by: -1)
        case .wheelDown: return move(by: 1)
        case .wheelUp: return move(by: -1)
        case .click(_, let row): return click(row)
        default: return Motion(key).flatMap { move(by: $0.lines(rows: bodyRows)) }
        }
        search(query)
        return query.isBlank ? nil : .search(query)
    }

    // MARK: Entries

    private var entry: HomePage.Entry? {
        page.entries.indices.contains(selected) ? page.entries[selected] : nil
    }

    private mutating func move(by step: Int) -> Request? {
        select(selected + step)
        return nil
    }

    private mutating func select(_ number: Int) {
        selected = max(0, min(number, page.entries.count - 1))
        guard let entry else { return }
        // The first entry shows what stands above it too.
        let first = selected == 0 ? 0 : entry.lines.lowerBound
        let last = selected == page.entries.count - 1 ? page.lines.count : entry.lines.upperBound
        if first < top { top = first }
        if last > top + bodyRows { top = min(first, last - bodyRows) }
        // In a low window the entry itself comes first.
        if !shown.contains(entry.lines.lowerBound) { top = entry.lines.lowerBound }
    }

    private mutating func click(_ row: Int) -> Request? {
        guard row < shown.count, let number = page.entries.firstIndex(where: { $0.lines.contains(top + row) }) else {
            return nil
        }
        select(number)
        return open()
    }

    private mutating func open() -> Request? {
        guard let entry else { return nil }
        switch entry.target {
        case .quiz(due: true): return .quizDue
        case .quiz(due: false): return .quizToday
        case .note(let path), .exercise(_, let path): return .open(path: path, line: entry.line)
        case nil: message = entry.command
        }
        return nil
    }

    private mutating func layOut() {
        page = query.map { HomePage(home, query: $0, hits: hits, width: width) } ?? HomePage(home, width: width)
        top = max(0, min(top, page.lines.count - bodyRows))
        select(selected)
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
