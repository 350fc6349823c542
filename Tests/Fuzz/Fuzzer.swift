// Bytes → note → pages of the screen, driven by libFuzzer: whatever a file holds, nothing traps and the page is sound.
//
// The last byte of an input chooses the width. README.md beside this file says how to run it.

import Content
import Foundation
import Terminal

/// What libFuzzer calls with the bytes it makes up; it keeps those that reach code it has not seen.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(data: UnsafePointer<UInt8>?, size: Int) -> CInt {
    Fuzzer.check([UInt8](UnsafeBufferPointer(start: data, count: size)))
    return 0
}

/// Reads and lays out what libFuzzer makes up.
enum Fuzzer {
    /// Stops the run, so that libFuzzer keeps the input.
    private static func require(_ condition: Bool, _ message: @autoclosure () -> String) {
        guard !condition else { return }
        // A release build would stop without a word.
        FileHandle.standardError.write(Data((message() + "\n").utf8))
        abort()
    }

    /// Lays out the note in `bytes` and checks the page.
    static func check(_ bytes: [UInt8]) {
        guard let note = try? Note(bytes: bytes, path: "-", repairing: true) else { return }
        _ = note.lint()
        let width = 20 + Int(bytes.last ?? 0) % 181
        for (isTerminal, isPlain) in [(false, false), (true, false), (false, true)] {
            let renderer = NoteRenderer(width: width, listsAddresses: !isTerminal, isPlain: isPlain)
            for line in renderer.lines(of: note) {
                // A cluster of many leading jamo is one letter that no break can part.
                let fits = line.columns <= width || line.plain.contains { $0.columns > 2 }
                require(fits, "\(line.columns) columns on a page of \(width): \(line.plain)")
                let output = line.encoded(color: isTerminal, isTerminal: isTerminal)
                require(withoutSequences(output).allSatisfy(\.isHarmless), "a control character in: \(output)")
            }
        }
    }

    /// What is left of a line without the sequences that it may have: styles, columns and links.
    private static func withoutSequences(_ line: String) -> String.UnicodeScalarView {
        let escape: Unicode.Scalar = "\u{1B}"
        guard line.unicodeScalars.contains(escape) else { return line.unicodeScalars }
        let sequences =
            #/\u{1B}\[[0-9;:]*m|\u{1B}\[[0-9]+G|\u{1B}\]8;(id=[0-9a-z]+)?;((?i:https?|mailto):[\u{21}-\u{7E}]*)?\u{1B}\\/#
        // By scalars, since a combining mark of the note may follow a sequence and join its last letter.
        return line.replacing(sequences.matchingSemantics(.unicodeScalar), with: "").unicodeScalars
    }
}

extension Unicode.Scalar {
    /// Whether a terminal shows it rather than obeys it.
    fileprivate var isHarmless: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
        default: true
        }
    }
}
