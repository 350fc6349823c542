import Foundation

/// Looks through the text that ``NoteRecord`` keeps of one note.
enum TextScanner {
    /// The passages that have some word of `query`; none where the note lacks one of the words altogether.
    static func candidates(of query: SearchQuery, folded: Data, initials: Data) -> [Candidate] {
        var words: [Int: Int] = [:]
        var kinds: [Int: UInt8] = [:]
        for term in query.terms {
            let lines =
                term.initials.map { Self.lines(with: [$0], in: initials) }
                ?? Self.lines(with: term.wordings, in: folded)
            if lines.isEmpty { return [] }
            for line in lines.keys { words[line, default: 0] += 1 }
            kinds.merge(lines) { first, _ in first }
        }
        return kinds.map { line, byte in
            Candidate(
                line: line, missing: query.terms.count - words[line, default: 0], kind: NoteRecord.kindIndex(byte))
        }
    }

    /// The lines that have one of `wordings`, counted from 0, each with its first byte.
    private static func lines(with wordings: [[UInt8]], in text: Data) -> [Int: UInt8] {
        text.withUnsafeBytes { text in
            var lines: [Int: UInt8] = [:]
            for wording in wordings {
                var number = 0
                var lineStart = 0
                var next = 0
                while let place = text.firstOffset(of: wording, from: next) {
                    for index in next..<place where text[index] == newline {
                        number += 1
                        lineStart = index + 1
                    }
                    lines[number] = text[lineStart]
                    // One place in a line is enough.
                    next = text[place...].firstIndex(of: newline) ?? text.endIndex
                }
            }
            return lines
        }
    }

    private static let newline = UInt8(ascii: "\n")
}
