import Foundation
import Quiz
import Terminal

/// The terminal, the programs, the files and the record around a ``Watch``.
struct WatchShell {
    private var watch: Watch
    private let toolchain: Toolchain
    private let store: ReviewStore
    private let clock: () -> Moment
    private let console: () -> Console
    private let editor: Editor
    /// The learner's file when it was last checked.
    private var stamp: FileStamp?

    /// Milliseconds between two looks at the learner's file, which show a change on every file system.
    private static let patience: Int32 = 500

    /// The console is asked for anew for each screen, since the window may have another size.
    init(
        _ watch: Watch, toolchain: Toolchain, store: ReviewStore, editor: Editor, clock: @escaping () -> Moment,
        console: @escaping () -> Console
    ) {
        (self.watch, self.toolchain, self.store, self.editor) = (watch, toolchain, store, editor)
        (self.clock, self.console) = (clock, console)
    }

    /// Checks and shows until the learner has had enough.
    mutating func run() throws {
        // The methods below write and read the terminal in turn, as its owner.
        try RawTerminal.withLines { terminal in
            var request: Watch.Request? = .check
            while request != .quit {
                if let due = request { request = try perform(due, terminal) } else { request = next(terminal) }
            }
        }
    }

    /// Waits for a key or a change of the file; nil when nothing is to be done.
    private mutating func next(_ terminal: RawTerminal) -> Watch.Request? {
        switch terminal.next(within: Self.patience) {
        case nil: return .quit
        case .idle: return FileStamp(path) != stamp ? .check : nil
        case .changed: draw()
        case .key(let key):
            let request = watch.press(key)
            draw()
            return request
        }
        return nil
    }

    private var path: String { watch.exercise.file.path(percentEncoded: false) }

    /// Does what is asked for; the next request where one follows at once.
    private mutating func perform(_ request: Watch.Request, _ terminal: RawTerminal) throws -> Watch.Request? {
        switch request {
        case .check: return try check(terminal)
        case .run:
            try record(.run)
            lend(terminal, [watch.exercise.program.path(percentEncoded: false)]) {
                FileHandle.standardOutput.write(Data("\n[Enter] 돌아가기 ".utf8))
                _ = readLine()
            }
        case .edit(let line): lend(terminal, editor.arguments(file: path, line: line))
        case .reset:
            let kept = try watch.exercise.reset(at: clock().iso8601)
            try record(.reset)
            watch.message = kept.map { "지금까지의 파일: \(watch.exercise.path($0))" } ?? ""
            return nil
        case .hint(let step): try record(.hint, step: step)
        case .quit: return .quit
        }
        draw()
        return nil
    }

    /// Builds and checks, until there is a result, the learner has had enough or has saved again.
    private mutating func check(_ terminal: RawTerminal) throws -> Watch.Request? {
        stamp = FileStamp(path)
        draw()
        let (console, width) = (console(), console().width)
        var interruption: Watch.Request?
        let check = try toolchain.check(
            watch.exercise,
            progress: { line in
                guard console.isTerminal else { return }
                console.write("\r\u{1B}[2K" + StyledLine(line).clipped(to: width - 1).plain)
            },
            goesOn: {
                switch terminal.next(within: 0) {
                case nil: interruption = .quit
                case .key(let key) where WatchAction.letters(of: key).contains("q"): interruption = .quit
                default: if FileStamp(path) != stamp { interruption = .check }
                }
                return interruption == nil
            })
        guard let check else { return interruption }
        try record(.check, passed: check.passed)
        watch.finish(check)
        draw()
        return nil
    }

    private mutating func record(_ kind: ExerciseEvent.Kind, passed: Bool? = nil, step: Int? = nil) throws {
        let event = ExerciseEvent(
            name: watch.exercise.name, kind: kind, passed: passed, step: step, moment: clock())
        try store.record(event)
        watch.follow(event)
    }

    private func draw() {
        let console = console()
        // What was there scrolls away instead of being lost.
        if console.isTerminal { console.write("\u{1B}[H\u{1B}[2J") }
        console.write(watch.lines(width: console.width, isPlain: console.isPlain))
    }

    private mutating func lend(_ terminal: RawTerminal, _ arguments: [String], then pause: () -> Void = {}) {
        do {
            let code = try terminal.lending {
                defer { pause() }
                return try ForegroundProgram.run(arguments)
            }
            if code == 127 { watch.message = "프로그램을 찾지 못했습니다: \(arguments[0])" }
        } catch {
            watch.message = "프로그램을 실행하지 못했습니다: \(arguments[0])"
        }
    }
}
