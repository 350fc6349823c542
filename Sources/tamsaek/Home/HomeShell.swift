import Content
import Foundation
import NoteIndex
import Quiz
import Terminal

/// The terminal, the notes and the programs around a ``HomeScreen``.
struct HomeShell {
    private var screen: HomeScreen
    private var painter: ScreenPainter
    /// Made when the first query is typed.
    private var index: NoteIndex?
    private let content: ContentOptions
    private let record: RecordOptions
    private let display: DisplayOptions

    /// Passages that are listed for a query.
    private static let hitsLimit = 50

    init(_ home: Home, content: ContentOptions, record: RecordOptions, display: DisplayOptions) {
        screen = HomeScreen(home, size: RawTerminal.size, widest: display.width)
        painter = ScreenPainter(Console.standard(display).screenPalette)
        (self.content, self.record, self.display) = (content, record, display)
    }

    /// Shows the screen until the learner has done with it.
    mutating func run() throws {
        try RawTerminal.withScreen { terminal in
            repeat {
                terminal.write(painter.update(to: ScreenFrame(screen)))
            } while goesOn(terminal)
        }
    }

    /// Waits for what happens next; false when that is the end.
    private mutating func goesOn(_ terminal: RawTerminal) -> Bool {
        switch terminal.next() {
        case nil: return false
        case .idle: break
        case .changed: redraw()
        case .key(.control("l")): painter.reset()
        case .key(let key):
            guard let request = screen.press(key) else { break }
            if request == .quit { return false }
            do {
                try fulfil(request, terminal)
            } catch {
                screen.message = error.localizedDescription
            }
        }
        return true
    }

    private mutating func fulfil(_ request: HomeScreen.Request, _ terminal: RawTerminal) throws {
        switch request {
        case .quit: break
        case .open(let path, let line): try open(path, line, terminal)
        case .quizDue: try run(program.arguments(["quiz", "--due"] + contentArguments), terminal)
        case .quizToday: try run(program.arguments(["quiz"] + contentArguments), terminal)
        case .quizNote(let slug):
            try run(program.arguments(["quiz", "--all", "--note", slug] + contentArguments), terminal)
        case .run(let command):
            let words = command.split(separator: " ").map(String.init)
            try run(words.first == "tamsaek" ? program.arguments(Array(words.dropFirst())) : words, terminal)
        case .search(let query): screen.find(try hits(query))
        case .statistics: screen.show(statistics: try statistics())
        }
    }

    private mutating func redraw() {
        painter.reset()
        screen.resize(to: RawTerminal.size)
        guard case .statistics = screen.mode, let lines = try? statistics() else { return }
        screen.show(statistics: lines)
    }

    // MARK: Notes

    private mutating func open(_ path: String, _ line: Int?, _ terminal: RawTerminal) throws {
        let note = try Note(file: path, repairing: true)
        var reader = ReaderShell(
            note, palette: Console.standard(display).screenPalette, widest: display.width, folders: .current,
            program: program)
        reader.run(on: terminal, from: line)
        try refresh()
    }

    private mutating func hits(_ query: String) throws -> [SearchHit] {
        guard let query = SearchQuery(query) else { return [] }
        if index == nil {
            // Making the index may show how far it is.
            painter.reset()
            index = try content.index(isSearchable: true)
        }
        return try index?.search(query, limit: Self.hitsLimit) ?? []
    }

    /// Takes up what has changed while another screen was shown.
    private mutating func refresh() throws {
        redraw()
        index = nil
        screen.refresh(try Home(content: content, record: record))
    }

    // MARK: Programs

    private var program: OwnProgram {
        OwnProgram(.current, options: record.arguments + display.arguments)
    }

    private var contentArguments: [String] {
        content.content.map { ["--content", $0] } ?? []
    }

    private mutating func run(_ arguments: [String], _ terminal: RawTerminal) throws {
        let message = terminal.run(arguments[0], arguments) { RawTerminal.waitForEnter("첫 화면으로 돌아가기") }
        try refresh()
        screen.message = message
    }

    private func statistics() throws -> [StyledLine] {
        let command = try StatsCommand.parse(contentArguments + record.arguments)
        var console = Console.silent
        console.width = screen.width
        return try command.lines(of: command.options.record.snapshot(), console)
    }
}
