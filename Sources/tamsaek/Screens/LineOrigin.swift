import Content

/// Where a line of a page comes from: the block of the note, and what is not of its text.
struct LineOrigin: Hashable {
    /// The block in its file; nil for what the page adds before and after the text.
    let source: SourceRange?
    /// Columns at the left that belong to lists and quotes around the block.
    let margin: Int
}
