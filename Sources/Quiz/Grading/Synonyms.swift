/// Wordings that mean the same to a learner of machine learning, in groups.
///
/// As text a group is a line with its wordings parted by `|`; `#` begins a comment.
public struct Synonyms: Sendable {
    private let groups: [[String]]
    /// The groups a wording is in, by its letters as they are heard.
    private let places: [[UInt32]: [Int]]

    /// Reads groups, a line each; a line with fewer than two wordings says nothing.
    public init(_ text: String) {
        self.init(
            groups: text.split(whereSeparator: \.isNewline).map { line in
                line.prefix { $0 != "#" }.split(separator: "|").map { wording in
                    wording.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                }.filter { !$0.isEmpty }
            })
    }

    private init(groups: [[String]]) {
        self.groups = groups.filter { $0.count > 1 }
        var places: [[UInt32]: [Int]] = [:]
        for (index, group) in self.groups.enumerated() {
            for wording in group { places[FoldedText(wording).letters.map(\.heard), default: []].append(index) }
        }
        self.places = places
    }

    /// No synonyms at all.
    static let none = Synonyms("")

    /// These groups and those of `other`.
    public func adding(_ other: Synonyms) -> Synonyms {
        Synonyms(groups: groups + other.groups)
    }

    /// Other ways to say `wording`: a synonym put in the place of the whole, or of words in it.
    func alternatives(to wording: String) -> [String] {
        let text = FoldedText(wording)
        let words = text.words
        return words.indices.flatMap { first in
            (first..<words.count).flatMap { last -> [String] in
                let part = words[first].lowerBound..<words[last].upperBound
                return places[text.letters[part].map(\.heard), default: []].flatMap { groups[$0] }.map { synonym in
                    let before = words[..<first].map(text.text)
                    let after = words[(last + 1)...].map(text.text)
                    return (before + [synonym] + after).joined(separator: " ")
                }
            }
        }.filter { $0 != wording }
    }
}
