import Content
import Foundation
import Terminal
import Testing

@testable import tamsaek

/// Screens as a learner sees them, to be looked at when they change.
struct ScreenTests {
    @Test("the note with everything, through a pipe", arguments: [40, 60, 80, 120])
    func everything(width: Int) throws {
        let lines = try NoteRenderer(width: width, listsAddresses: true).lines(of: note("everything.md"))
        try expectGolden(lines.map { $0.encoded(color: false) }, "everything-\(width).txt")
    }

    @Test("the note with everything, to be read aloud: words in place of every line, mark and bullet")
    func everythingPlain() throws {
        let lines = try NoteRenderer(width: 60, listsAddresses: true, isPlain: true).lines(of: note("everything.md"))
        try expectGolden(lines.map { $0.encoded(color: false) }, "everything-plain.txt")
        #expect(!lines.contains { $0.plain.contains { "─═│┌┐└┘├┤┼╭╰↪•◦▪■□▫☐☑┄".contains($0) } })
    }

    @Test("the note with everything, on a terminal: styles, links, borders put on their columns")
    func everythingOnTerminal() throws {
        let lines = try NoteRenderer(width: 80, listsAddresses: false).lines(of: note("everything.md"))
        let shown = lines.map { $0.encoded(color: true, isTerminal: true).replacing("\u{1B}", with: "␛") }
        try expectGolden(shown, "everything-terminal.txt")
    }

    @Test("the notes of this package", arguments: [60, 80, 120])
    func shipped(width: Int) throws {
        for note in try Library(folder: golden("../../../content").path(percentEncoded: false)).notes {
            let lines = NoteRenderer(width: width, listsAddresses: true).lines(of: note)
            try expectGolden(lines.map { $0.encoded(color: false) }, "\(note.slug)-\(width).txt")
        }
    }

    private func note(_ name: String) throws -> Note {
        try Note(file: golden(name).path(percentEncoded: false))
    }

    private func golden(_ name: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Golden/\(name)").standardized
    }
}
