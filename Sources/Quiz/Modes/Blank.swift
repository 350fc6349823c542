/// Blanks in the place of words.
enum Blank {
    /// What stands where words were taken out.
    static let mark = "____"

    /// A text with a blank for each mention of the concepts.
    static func masking(_ concepts: [Concept], in text: String) -> String {
        let folded = FoldedText(text)
        let ranges = concepts.flatMap { $0.ranges(in: folded) }.sorted { $0.lowerBound < $1.lowerBound }
        let joined = ranges.reduce(into: [Range<Int>]()) { ranges, range in
            if let last = ranges.last, range.lowerBound < last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
        var masked = ""
        var position = text.startIndex
        for place in joined.compactMap(folded.place) {
            masked += text[position..<place.lowerBound] + mark
            position = place.upperBound
        }
        return masked + text[position...]
    }
}
