import NoteIndex

/// A passage as `search --format json` prints it; the places of the words count Unicode scalars of the text.
struct SearchHitJSON: Encodable {
    let hit: SearchHit

    private enum Key: CodingKey {
        case note, title, path, line, kind, headings, text, matches
    }

    private struct Match: Encodable {
        let start: Int
        let end: Int
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(hit.entry.slug, forKey: .note)
        try object.encode(hit.entry.title, forKey: .title)
        try object.encode(hit.entry.path, forKey: .path)
        try object.encode(hit.line, forKey: .line)
        try object.encode(hit.passage.kind, forKey: .kind)
        try object.encode(hit.passage.headings, forKey: .headings)
        try object.encode(hit.passage.text, forKey: .text)
        let scalars = hit.passage.text.unicodeScalars
        let matches = hit.ranges.map { range in
            let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
            return Match(start: start, end: start + scalars[range].count)
        }
        try object.encode(matches, forKey: .matches)
    }
}
