/// A block of a note: a heading, a paragraph, a list, a table.
public struct Block: Hashable, Sendable {
    /// What the block is, with its contents.
    public let kind: Kind
    /// Where it stands in the file.
    public let range: SourceRange

    /// Makes a block.
    public init(_ kind: Kind, range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    /// What a block can be.
    public indirect enum Kind: Hashable, Sendable {
        /// A heading of `level` 1 to 6.
        case heading(level: Int, content: [Inline])
        /// Running text.
        case paragraph([Inline])
        /// A bullet list or an ordered one.
        case list(List)
        /// A block quote.
        case quote([Block])
        /// A code block; `info` is the word or words after the opening fence, empty for an indented block.
        case code(info: String, text: String)
        /// Raw HTML, line ends included.
        case html(String)
        /// A GFM table.
        case table(Table)
        /// What a footnote says, where it is defined; a paragraph at least.
        case footnote(label: String, blocks: [Block])
        /// A thematic break.
        case rule
    }

    /// A bullet list, or an ordered one that counts from `start`.
    public struct List: Hashable, Sendable {
        /// The first number; nil for a bullet list.
        public let start: Int?
        /// Whether the items follow each other without blank lines.
        public let isTight: Bool
        /// The items, at least one.
        public let items: [Item]

        /// Makes a list.
        public init(start: Int?, isTight: Bool, items: [Item]) {
            self.start = start
            self.isTight = isTight
            self.items = items
        }
    }

    /// An item of a list; `isDone` is nil unless it is a task, `- [ ]` or `- [x]`.
    public struct Item: Hashable, Sendable {
        /// Whether a task is ticked; nil where the item is no task.
        public let isDone: Bool?
        /// What the item holds.
        public let blocks: [Block]
        /// Where it stands in the file, from its marker on.
        public let range: SourceRange

        /// Makes an item.
        public init(isDone: Bool?, blocks: [Block], range: SourceRange) {
            self.isDone = isDone
            self.blocks = blocks
            self.range = range
        }
    }

    /// A GFM table.
    ///
    /// The header and every row have as many cells as there are alignments.
    public struct Table: Hashable, Sendable {
        /// One a column.
        public let alignments: [Alignment]
        /// The cells of the header.
        public let header: [[Inline]]
        /// The cells of each row below it; there may be no row.
        public let rows: [[[Inline]]]

        /// Makes a table.
        public init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
            self.alignments = alignments
            self.header = header
            self.rows = rows
        }
    }

    /// How a column of a table is aligned.
    public enum Alignment: String, Hashable, Codable, Sendable {
        case none, left, center, right
    }
}
