import Content
import Terminal

/// A note laid out for a screen: its lines, and for each the place in the note's file that it shows.
///
/// Places count the lines of the file from 1 and parts of them, so that they outlast a change of the width.
struct ReaderPage {
    let lines: [StyledLine]
    let origins: [LineOrigin]
    let headings: [NotePage.Heading]
    /// The lines that footnotes begin on, by their labels.
    let footnotes: [String: Int]
    /// The links of the text, by their numbers.
    let links: [Link]
    /// The place of each line; rising, but where a note's parts are shown in another order.
    let places: [Double]

    /// A link: what it leads to, and its words and where they begin on the page.
    struct Link: Hashable {
        let destination: String
        var text = ""
        var line = 0
    }

    init(_ page: NotePage) {
        lines = page.lines
        origins = page.origins
        headings = page.headings
        footnotes = page.footnotes
        links = Self.links(of: page)
        places = Self.places(of: page.origins)
    }

    /// A block of *n* lines shares the *m* lines of its source evenly.
    private static func places(of origins: [LineOrigin]) -> [Double] {
        var places: [Double] = []
        var last = 0.0
        while places.count < origins.count {
            let source = origins[places.count].source
            let count = origins[places.count...].prefix { $0.source == source }.count
            let start = source.map { Double($0.startLine) } ?? last
            let length = source.map { Double($0.endLine - $0.startLine + 1) } ?? 1
            places += (0..<count).map { start + length * Double($0) / Double(count) }
            last = start + length
        }
        return places
    }

    private static func links(of page: NotePage) -> [Link] {
        var links = page.inlines.links.map { Link(destination: $0) }
        for (line, content) in page.lines.enumerated() {
            for (index, span) in content.spans.enumerated() {
                guard let number = span.linkNumber else { continue }
                if links[number].text.isEmpty { links[number].line = line }
                let goesOn = index > 0 && content.spans[index - 1].linkNumber == number
                links[number].text += (goesOn || links[number].text.isEmpty ? "" : " ") + span.text
            }
        }
        return links
    }

    /// The line that shows a place, or what is nearest before it.
    func line(at place: Double) -> Int {
        var best = 0
        for (line, candidate) in places.enumerated() where candidate <= place && candidate > places[best] {
            best = line
        }
        return best
    }

    /// The line of the note's file, from 1, that a line of the page shows.
    func sourceLine(at line: Int) -> Int {
        places.indices.contains(line) ? max(1, Int(places[line])) : 1
    }

    /// The last heading at or above a line.
    func heading(at line: Int) -> Int? {
        headings.lastIndex { $0.line <= line }
    }

    /// The number of the link in a column of a line.
    func link(at column: Int, line: Int) -> Int? {
        var end = 0
        return lines[line].spans.first {
            end += $0.columns
            return column < end
        }?.linkNumber
    }

    /// Where a line of this page is found in a page of the same note, changed.
    ///
    /// That is where the first line from there on that is still in it stands among the most lines that surrounded it
    /// before; of several such places the nearest.
    func line(_ line: Int, in new: ReaderPage) -> Int {
        for anchor in lines.indices.dropFirst(line) where lines[anchor].plain.contains(where: { $0 != " " }) {
            let candidates = new.lines.indices.filter { new.lines[$0] == lines[anchor] }
            let best = candidates.max {
                let (a, b) = (likeness(of: anchor, to: $0, in: new), likeness(of: anchor, to: $1, in: new))
                return (a, -abs($0 - anchor)) < (b, -abs($1 - anchor))
            }
            if let best { return max(0, best - anchor + line) }
        }
        return min(line, max(0, new.lines.count - 1))
    }

    /// How many lines before and after two lines are the same.
    private func likeness(of line: Int, to other: Int, in new: ReaderPage) -> Int {
        let length = 20
        let after = zip(lines[line...].prefix(length), new.lines[other...]).prefix { $0 == $1 }.count
        let before = zip(lines[..<line].suffix(length).reversed(), new.lines[..<other].reversed()).prefix { $0 == $1 }
        return before.count + after
    }
}
