import Content
import Foundation
import Terminal
import Testing

@testable import tamsaek

/// Golden/hostile_cases.json: 84 notes that try to steer the terminal, deceive the reader or stall the program.
struct HostileNoteTests {
    struct Cases: Decodable {
        let cases: [Case]
    }

    struct Case: Decodable, CustomTestStringConvertible {
        let id: String
        let markdown: String?
        let bytesB64: String?
        let mustContain: [String]
        let noOsc8For: [String]?

        var testDescription: String { id }

        var bytes: [UInt8] {
            [UInt8](bytesB64.flatMap { Data(base64Encoded: $0) } ?? Data((markdown ?? "").utf8))
        }
    }

    static let cases: [Case] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Golden/hostile_cases.json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return (try? decoder.decode(Cases.self, from: Data(contentsOf: file)).cases) ?? []
    }()

    @Test("there are 84 cases")
    func count() {
        #expect(HostileNoteTests.cases.count == 84)
    }

    @Test("no byte of a note reaches the terminal as a control sequence, no text is lost", arguments: cases)
    func onTerminal(item: Case) throws {
        let output = page(item, isTerminal: true)
        let styles = #/\u{1B}\[[0-9;:]*m|\u{1B}\[[0-9]+G/#
        let links = #/\u{1B}\]8;(id=[0-9a-z]+)?;((https?|mailto):[\u{21}-\u{7E}]{0,2083})?\u{1B}\\/#
        let shown = output.replacing(styles, with: "").replacing(links, with: "")
        #expect(shown.unicodeScalars.first(where: steers) == nil)
        expectText(of: item, in: shown)
        for scheme in item.noOsc8For ?? [] {
            #expect(!output.contains(";" + scheme))
        }
    }

    @Test("in a pipe there is no escape at all", arguments: cases)
    func inPipe(item: Case) throws {
        let output = page(item, isTerminal: false)
        #expect(output.unicodeScalars.first(where: steers) == nil)
        expectText(of: item, in: output)
    }

    /// What `tamsaek read` writes for the case: the note, or why it cannot be read.
    private func page(_ item: Case, isTerminal: Bool) -> String {
        do {
            let note = try Note(bytes: item.bytes, path: "-", repairing: true)
            let lines = NoteRenderer(width: 80, listsAddresses: !isTerminal).lines(of: note)
            #expect(lines.allSatisfy { $0.columns <= 80 })
            return lines.map { $0.encoded(color: isTerminal, isTerminal: isTerminal) + "\n" }.joined()
        } catch {
            return StyledLine(error.localizedDescription).encoded(color: isTerminal) + "\n"
        }
    }

    private func expectText(of item: Case, in shown: String) {
        let letters = shown.filter { !$0.isWhitespace }
        for text in item.mustContain {
            #expect(letters.contains(text.filter { !$0.isWhitespace }), "\(text)")
        }
    }

    private func steers(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x09, 0x0B...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
