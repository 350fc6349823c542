import Content
import Foundation
import Terminal

/// The terminal, the files and the programs around a ``Reader``.
struct ReaderShell {
    private var reader: Reader
    private var painter: ScreenPainter
    private var places: ReadingPlaces
    /// The notes' files when they were last read.
    private var stamps: [String: FileStamp] = [:]
    private let folders: Folders
    private let program: OwnProgram

    /// Milliseconds between two looks at the note's file.
    private static let patience: Int32 = 500

    init(_ note: Note, palette: Palette, widest: Int?, folders: Folders, program: OwnProgram) {
        reader = Reader(note, size: RawTerminal.size, widest: widest)
        painter = ScreenPainter(palette)
        places = ReadingPlaces(file: folders.state.appending(path: "reading.json"))
        stamps[note.path] = FileStamp(note.path)
        self.folders = folders
        self.program = program
    }

    /// Shows the note on a screen of its own until the reader has done with it.
    mutating func run() throws {
        try RawTerminal.withScreen { run(on: $0) }
    }

    /// Shows the note until the reader has done with it: from a line of its file on, or where it was left.
    mutating func run(on terminal: RawTerminal, from line: Int? = nil) {
        if let line {
            reader.show(reader.note, at: Double(line))
        } else if let place = places[key] {
            reader.show(reader.note, at: place)
            if reader.top > 0 { reader.message = "지난번에 읽던 자리입니다. g를 누르면 처음으로 갑니다." }
        }
        if !reader.note.warnings.isEmpty {
            reader.message = "경고가 \(reader.note.warnings.count)개 있습니다: tamsaek check"
        }
        repeat {
            terminal.write(painter.update(to: ScreenFrame(reader)))
        } while goesOn(terminal)
        leave()
    }

    /// Waits for what happens next; false when that is the end.
    private mutating func goesOn(_ terminal: RawTerminal) -> Bool {
        switch terminal.next(within: Self.patience) {
        case nil: return false
        case .changed:
            painter.reset()
            reader.resize(to: RawTerminal.size)
        case .idle:
            leave()
            reload()
        case .key(.control("l")): painter.reset()
        case .key(let key):
            let path = reader.note.path
            switch reader.press(key) {
            // A note gone back to is shown as it was when it was left.
            case nil: if reader.note.path != path { stamps[reader.note.path] = nil }
            case .quit: return false
            case .open(let path, let heading): open(path, heading)
            case .edit(let line): edit(at: line, terminal)
            case .quiz(let questions): quiz(questions, terminal)
            case .exercises: showExercises()
            case .copy(let text): copy(text, terminal)
            }
        }
        return true
    }

    // MARK: Notes

    /// The folder the note is in.
    private var folder: String {
        URL(filePath: reader.note.path).deletingLastPathComponent().path(percentEncoded: false)
    }

    /// The note's file under a name that is the same from every folder.
    private var key: String {
        URL(filePath: reader.note.path).standardizedFileURL.path(percentEncoded: false)
    }

    private mutating func leave() {
        places.leave(key, at: reader.place)
    }

    private mutating func open(_ path: String, _ heading: String?) {
        do {
            stamps[path] = FileStamp(path)
            let note = try Note(file: path, repairing: true)
            leave()
            reader.visit(note, heading: heading)
        } catch {
            reader.message = error.localizedDescription
        }
    }

    /// Shows the file as it is now, if that is another note than it was.
    private mutating func reload() {
        let path = reader.note.path
        let now = FileStamp(path)
        guard now != stamps[path] else { return }
        stamps[path] = now
        do {
            let note = try Note(file: path, repairing: true)
            if note != reader.note { reader.reload(note) }
        } catch {
            reader.message = error.localizedDescription
        }
    }

    private mutating func copy(_ text: String, _ terminal: RawTerminal) {
        guard TerminalCapabilities(environment: folders.environment).takesText else {
            reader.message = "이 터미널에는 복사할 수 없습니다."
            return
        }
        guard let sequence = Clipboard.sequence(for: text) else {
            reader.message = "너무 길어서 복사할 수 없습니다."
            return
        }
        terminal.write(sequence)
        reader.message = "복사했습니다 (터미널이 허락하면): \(text.count)자"
    }

    // MARK: Programs

    private mutating func edit(at line: Int, _ terminal: RawTerminal) {
        let editor = Editor(environment: folders.environment)
        run(editor.command, editor.arguments(file: reader.note.path, line: line), terminal)
        reload()
    }

    /// Has this program ask the questions, in a process and on a screen of its own.
    private mutating func quiz(_ questions: [String], _ terminal: RawTerminal) {
        let options = ["--all", "--content", folder] + questions.flatMap { ["--question", $0] }
        run(program.file, program.arguments(["quiz"] + options), terminal) {
            RawTerminal.waitForEnter("노트로 돌아가기")
        }
    }

    private mutating func run(
        _ name: String, _ arguments: [String], _ terminal: RawTerminal, then pause: () -> Void = {}
    ) {
        reader.message = terminal.run(name, arguments, then: pause)
        painter.reset()
        reader.resize(to: RawTerminal.size)
    }

    private mutating func showExercises() {
        let exercises = folders.exercises.filter { $0.mentions(reader.note.slug) }
        if exercises.isEmpty {
            reader.message = "이 노트의 연습이 없습니다."
        } else {
            reader.mode = .panel(.exercises(exercises))
        }
    }
}
