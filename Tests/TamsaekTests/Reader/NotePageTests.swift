import Content
import Foundation
import Terminal
import Testing

@testable import tamsaek

/// Whole notes on pages of every width: no line too wide, no letter lost, no eojeol split that fits.
struct NotePageTests {
    /// The notes of this package, the one beside it where it is there, and one that has everything.
    static let notes: [Note] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        let shipped = try? Library(folder: root.appending(path: "content").path(percentEncoded: false)).notes
        let seed = try? Note(file: root.appending(path: "../shared/seed-note.md").path(percentEncoded: false))
        let everything = try? Note(file: root.appending(path: "Tests/TamsaekTests/Golden/everything.md").path())
        return [everything].compactMap(\.self) + (shipped ?? []) + [seed].compactMap(\.self)
    }()

    @Test("the note with everything is there")
    func present() {
        #expect(NotePageTests.notes.first?.slug == "everything")
    }

    @Test("every width from 20 to 200 columns", arguments: 20...200)
    func invariants(width: Int) {
        for note in NotePageTests.notes { check(note, width, wholeUpTo: width) }
    }

    @Test("notes of random blocks in each other", arguments: 1...60)
    func generated(seed: UInt64) throws {
        let text = GeneratedNote.text(seed: seed)
        let note = try Note(text, path: "생성-\(seed).md")
        for width in [20, 21, 27, 40, 59, 80, 133, 200] {
            // However deep a block is, half of the page is left for its text.
            check(note, width, wholeUpTo: width / 2)
            let spoken = NoteRenderer(width: width, listsAddresses: true, isPlain: true).lines(of: note)
            #expect(spoken.filter { $0.columns > width }.map(\.plain) == [], "\(seed), \(width)")
        }
    }

    private func check(_ note: Note, _ width: Int, wholeUpTo limit: Int) {
        let lines = NoteRenderer(width: width, listsAddresses: true).lines(of: note)
        #expect(lines.filter { $0.columns > width }.map(\.plain) == [], "\(note.slug), \(width)")

        let words = note.blocks.flatMap(\.words)
        let shown = lines.map(\.plain)
        let counts = letters(shown)
        let lost = letters(words).filter { counts[$0.key, default: 0] < $0.value }
        #expect(lost.isEmpty, "\(note.slug), \(width)")

        let whole = Set(shown.flatMap { $0.split(separator: " ").map(String.init) })
        let missing = Set(words).subtracting(whole).filter { $0.columns <= limit }
        let page = shown.joined(separator: "\n")
        #expect(missing.filter { !page.contains($0) } == [], "\(note.slug), \(width)")
    }

    private func letters(_ texts: [String]) -> [Character: Int] {
        texts.joined().reduce(into: [:]) { counts, letter in
            if letter.isLetter || letter.isNumber { counts[letter, default: 0] += 1 }
        }
    }

    @Test("a table's lines are equally wide and begin and end with its border", arguments: [60, 80, 120, 200])
    func tables(width: Int) throws {
        for note in NotePageTests.notes {
            let lines = NoteRenderer(width: width, listsAddresses: true).lines(of: note).map(\.plain)
            var rest = lines[...]
            while let top = rest.firstIndex(where: { $0.hasPrefix("┌") }) {
                let bottom = try #require(rest[top...].firstIndex { $0.hasPrefix("└") })
                let table = rest[top...bottom]
                #expect(Set(table.map(\.columns)).count == 1)
                #expect(table.allSatisfy { "┌│├└".contains($0.first ?? " ") && "┐│┤┘".contains($0.last ?? " ") })
                rest = rest[(bottom + 1)...]
            }
        }
    }
}

extension Block {
    /// What a reader must find on the page.
    fileprivate var words: [String] {
        let texts: [String] =
            switch kind {
            case .heading(_, let content), .paragraph(let content): [content.shown]
            case .code("math", let text): MathText.lines(of: text)
            case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.words) }
            case .quote(let blocks), .footnote(_, let blocks): blocks.flatMap(\.words)
            case .code(_, let text): [text]
            case .table(let table): (table.header + table.rows.joined()).map(\.shown)
            case .html, .rule: []
            }
        return texts.flatMap { $0.split(whereSeparator: \.isWhitespace).map { String($0).visible } }
    }
}

extension [Inline] {
    /// The words as they are shown: formulas as Unicode.
    fileprivate var shown: String {
        readingTags.map { inline in
            switch inline.kind {
            case .math(let source, let isDisplay):
                isDisplay ? MathText.lines(of: source).map { " \($0) " }.joined() : MathText.line(of: source)
            // Its number is the page's own; what stands before and behind it is looked for apart.
            case .footnote: " "
            case .emphasis(let content), .strong(let content), .strikethrough(let content), .link(_, _, let content):
                content.shown
            default: [inline].plainText
            }
        }.joined()
    }
}
