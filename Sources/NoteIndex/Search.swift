import Content
import Foundation

/// A passage that a search found.
public struct SearchHit: Hashable, Sendable {
    /// The note it stands in.
    public let entry: NoteEntry
    /// The passage, as it is in the file.
    public let passage: Passage
    /// Where in its text the words are, from left to right.
    public let ranges: [Range<String.Index>]

    /// The line of the file that the first of them stands on.
    public var line: Int {
        passage.line + passage.text[..<(ranges.first?.lowerBound ?? passage.text.startIndex)].count { $0 == "\n" }
    }
}

extension NoteIndex {
    /// The best `limit` passages of the notes that `isMeant` names.
    ///
    /// Each has at least one of the words, and the others in itself, its headings or the note's title. Passages with all
    /// words come before those that need their headings, and titles, headings and questions before text; what is equal
    /// is in the order of the notes. The same notes give the same passages, whatever the index has been through.
    ///
    /// Cost: words of three letters or more are looked up; for shorter ones the text of all notes is looked through, about
    /// a gigabyte a second. The notes of the passages are read again.
    public func search(
        _ query: SearchQuery, limit: Int, where isMeant: (NoteEntry) -> Bool = { _ in true }
    ) throws -> [SearchHit] {
        var best = BestCandidates(limit: limit)
        try forEachText(of: query) { place, folded, initials in
            guard isMeant(entries[place]) else { return }
            best.add(TextScanner.candidates(of: query, folded: folded, initials: initials), place: place)
        }
        return hits(of: query, amongst: best.ordered, limit: limit)
    }

    /// The name, title word or tag that was probably meant by a query that finds nothing.
    public func suggestion(for query: String) -> String? {
        let titles = entries.flatMap {
            $0.title.split(whereSeparator: { $0.isWhitespace || "(),:".contains($0) }).map(String.init)
        }
        return Set(titles + entries.flatMap(\.tags) + entries.map(\.slug) + Synonyms.all).sorted().closest(to: query)
    }

    /// A search reads no more notes than this for words that turn out to stand apart.
    private static let notesLimit = 200

    private func hits(of query: SearchQuery, amongst candidates: [Candidate], limit: Int) -> [SearchHit] {
        var hits: [SearchHit] = []
        var passages: [Int: [Passage]] = [:]
        for candidate in candidates where hits.count < limit {
            let entry = entries[candidate.place]
            if passages[candidate.place] == nil {
                guard passages.count < Self.notesLimit else { break }
                passages[candidate.place] = (try? Note(file: entry.path))?.passages ?? []
            }
            guard let known = passages[candidate.place], candidate.line < known.count else { continue }
            let passage = known[candidate.line]
            if let ranges = query.ranges(in: passage, of: entry) {
                hits.append(SearchHit(entry: entry, passage: passage, ranges: ranges))
            }
        }
        return hits
    }
}

extension SearchQuery {
    /// Where the words stand in a passage, with the help of what it stands below; nil where one is missing.
    fileprivate func ranges(in passage: Passage, of entry: NoteEntry) -> [Range<String.Index>]? {
        let surroundings = passage.headings + [entry.title]
        var ranges: [Range<String.Index>] = []
        for term in terms {
            let own = term.ranges(in: passage.text)
            if own.isEmpty, !surroundings.contains(where: { !term.ranges(in: $0).isEmpty }) { return nil }
            ranges += own
        }
        ranges.sort { $0.lowerBound < $1.lowerBound }
        return ranges.isEmpty
            ? nil
            : ranges.reduce(into: []) { parted, range in
                if let last = parted.last, last.upperBound > range.lowerBound {
                    parted[parted.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
                } else {
                    parted.append(range)
                }
            }
    }
}

// MARK: - Candidates

/// A passage that the text in the index says may be found.
struct Candidate: Hashable {
    /// The note's place in ``NoteIndex/entries``.
    var place = 0
    /// The passage's place in the note.
    let line: Int
    /// Words that the passage itself does not have.
    let missing: Int
    /// The place of its kind in ``Passage/Kind``.
    let kind: Int

    var rank: (Int, Int, Int, Int) { (missing, kind, place, line) }
}

/// The best of many candidates, without keeping all of them.
private struct BestCandidates {
    let limit: Int
    private var kept: [Candidate] = []

    init(limit: Int) {
        self.limit = limit
    }

    /// More than are asked for, since not all turn out to be found.
    private var room: Int { 20 * limit + 1000 }

    mutating func add(_ candidates: [Candidate], place: Int) {
        for var candidate in candidates {
            candidate.place = place
            kept.append(candidate)
        }
        if kept.count > 4 * room { kept = ordered }
    }

    var ordered: [Candidate] { Array(kept.sorted { $0.rank < $1.rank }.prefix(room)) }
}
