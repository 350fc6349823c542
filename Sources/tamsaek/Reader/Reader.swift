import Content
import Terminal

/// The full-screen reader without its terminal: what it shows, and what each key makes of that.
///
/// It touches no file and no clock. What it cannot do itself it asks for (``Request``), and is told what came of it.
struct Reader {
    /// What the screen is used for.
    enum Mode: Hashable {
        case page
        /// A query is being typed; the search began at this place.
        case search(String, from: Double)
        case menu(ReaderMenu)
        case panel(TextPanel)
    }

    /// What only the program around the reader can do.
    enum Request: Hashable {
        case quit
        case open(path: String, heading: String?)
        /// Ask these questions, by their identities.
        case quiz([String])
        case exercises
        /// Put a text on the terminal's clipboard.
        case copy(String)
        /// Open the note's file in an editor, at a line counted from 1.
        case edit(line: Int)
    }

    private(set) var note: Note
    private(set) var page: ReaderPage
    private(set) var size: TerminalSize
    var mode = Mode.page
    /// The line of the page at the top of the screen.
    private(set) var top = 0
    /// What stands there, as a place in the file: kept while the width changes.
    private(set) var place = 0.0
    var search: ReaderSearch?
    var selectedLink: Int?
    /// Said once, in place of the title.
    var message: String?

    /// The most columns of the page, where the reader wishes fewer than there are.
    private let widest: Int
    /// The page as it is searched; nil until it is.
    private var text: PageText?
    /// The number typed before a key: how often it is meant.
    private var count: Int?
    private static let largestCount = 999_999
    /// Where the reader was before each jump.
    var history: [(note: Note, place: Double)] = []

    init(_ note: Note, size: TerminalSize, widest: Int? = nil) {
        self.note = note
        self.size = size
        self.widest = widest ?? .max
        page = Self.page(of: note, size: size, widest: self.widest)
    }

    // MARK: Events

    /// Does what a key means; returns what is left for others to do.
    mutating func press(_ key: Key) -> Request? {
        message = nil
        guard key != .control("c") else { return .quit }
        switch mode {
        case .page: return pressOnPage(key)
        case .search(let query, let origin): type(key, query, from: origin)
        case .menu(var menu):
            switch menu.press(key, rows: bodyRows) {
            case .open: mode = .menu(menu)
            case .closed: mode = .page
            case .chosen(let choice): return choose(choice)
            }
        case .panel(var panel):
            mode = panel.press(key, width: size.columns, rows: bodyRows) ? .panel(panel) : .page
        }
        return nil
    }

    /// Lays the note out for another window; what was at the top stays there.
    mutating func resize(to size: TerminalSize) {
        self.size = size
        layOut()
        top = min(page.line(at: place), lastTop)
    }

    /// Shows another version of the same note, at the same place.
    mutating func reload(_ note: Note) {
        let old = page
        // Headings and links may have gone.
        if case .menu = mode { mode = .page }
        self.note = note
        layOut()
        scroll(to: old.line(top, in: page))
        message = "파일이 바뀌어 다시 읽었습니다."
    }

    /// Shows a note from a place of its file on.
    mutating func show(_ note: Note, at place: Double) {
        self.note = note
        (search, selectedLink) = (nil, nil)
        layOut()
        scroll(to: min(page.line(at: place), lastTop))
    }

    // MARK: The screen

    /// Rows of the screen above the status line.
    var bodyRows: Int { max(1, size.rows - 1) }

    /// Columns of the page; narrower than 20 no note is laid out.
    private static func page(of note: Note, size: TerminalSize, widest: Int) -> ReaderPage {
        let width = min(max(20, size.columns), widest)
        return ReaderPage(NoteRenderer(width: width, listsAddresses: false, followsLinks: true).page(of: note))
    }

    private mutating func layOut() {
        page = Self.page(of: note, size: size, widest: widest)
        text = nil
        if selectedLink ?? 0 >= page.links.count { selectedLink = nil }
        guard let search else { return }
        self.search = search.again(in: searchedText(), near: page.line(at: place))
    }

    mutating func searchedText() -> PageText {
        let made = text ?? PageText(of: page)
        text = made
        return made
    }

    /// The lines on the screen.
    var shown: Range<Int> { top..<max(top, min(top + bodyRows, page.lines.count)) }

    /// The top of the screen when the page's last line is at the bottom.
    private var lastTop: Int { max(0, page.lines.count - bodyRows) }

    /// The heading of the section at the top of the screen.
    var heading: Int? {
        let line = shown.first { page.lines[$0].plain.contains { $0 != " " } } ?? top
        return page.heading(at: line)
    }

    mutating func scroll(to line: Int) {
        top = max(0, min(line, page.lines.count - 1))
        place = page.places.indices.contains(top) ? page.places[top] : 0
    }

    private mutating func scroll(by lines: Int) {
        // A jump may have put the end of the page higher than scrolling does.
        scroll(to: lines > 0 ? max(top, min(top + lines, lastTop)) : top + lines)
    }

    /// Scrolls, if it must, so that a line is on the screen with something before it.
    mutating func reveal(_ line: Int) {
        if !shown.contains(line) { scroll(to: min(max(0, line - bodyRows / 3), lastTop)) }
    }

    // MARK: Keys

    private mutating func pressOnPage(_ key: Key) -> Request? {
        switch key {
        case .wheelDown: scroll(by: 3)
        case .wheelUp: scroll(by: -3)
        case .click(let column, let row):
            guard row < shown.count, let number = page.link(at: column, line: top + row) else { break }
            return choose(.link(number))
        default:
            for key in TwoSetKeyboard.keys(of: key) where mode == .page {
                if let request = pressOne(key) { return request }
            }
        }
        return nil
    }

    private mutating func pressOne(_ key: Key) -> Request? {
        if case .character(let digit) = key, digit.isASCII, let value = digit.wholeNumberValue {
            count = min(10 * (count ?? 0) + value, Self.largestCount)
            message = "\(count ?? 0)"
            return nil
        }
        defer { count = nil }
        if let motion = Motion(key) {
            move(motion)
            return nil
        }
        return ReaderAction(key).flatMap { perform($0, times: count ?? 1) }
    }

    private mutating func move(_ motion: Motion) {
        switch (motion, count) {
        // The line of the file, as a search and the warnings name it; the first one is shown below the page's header.
        case (.start, let line?), (.end, let line?): scroll(to: line <= 1 ? 0 : page.line(at: Double(line)))
        default: scroll(by: motion.lines(rows: bodyRows) * (count ?? 1))
        }
    }

    private mutating func perform(_ action: ReaderAction, times: Int) -> Request? {
        switch action {
        case .search: mode = .search("", from: place)
        case .nextMatch: goToMatch(times)
        case .previousMatch: goToMatch(-times)
        case .contents: showContents()
        case .nextHeading: goToHeading(page.headings.filter { $0.line > top }.prefix(times).last, "마지막 제목입니다.")
        case .previousHeading:
            goToHeading(page.headings.filter { $0.line < top }.suffix(times).first, "첫 제목입니다.")
        case .links: showLinks()
        case .nextLink: selectLink(1)
        case .previousLink: selectLink(-1)
        case .follow:
            if let selectedLink { return follow(selectedLink) }
            scroll(by: times)
        case .back: goBack()
        case .quiz: return quiz()
        case .exercises: return .exercises
        case .copy: return copy()
        case .edit:
            return .edit(line: page.sourceLine(at: search?.line.flatMap { shown.contains($0) ? $0 : nil } ?? top))
        case .help: mode = .panel(TextPanel(keys: ReaderAction.guide))
        case .cancel: (search, selectedLink) = (nil, nil)
        case .quit: return .quit
        }
        return nil
    }
}
