/// Tells a list of key words from an answer in sentences.
enum ListGuard {
    /// Whether a text of at least six words has hardly any with a particle or an ending.
    ///
    /// An English answer has its function words instead.
    static func isList(_ text: FoldedText) -> Bool {
        guard text.words.count >= 6 else { return false }
        let grammatical = text.words.indices.count { index in
            Ending.isInflected(text[word: index]) || english.contains(text[word: index])
        }
        return Double(grammatical) < 0.3 * Double(text.words.count)
    }

    private static let english = WordList(
        """
        a an the is are was be been of to in on for from by with and or but so if as it its this that these which when
        because than then we you they can will would should not does do has have while where each both into
        """)
}
