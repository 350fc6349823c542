/// A block of a note: a heading, a paragraph, a list, a table …
public struct Block: Hashable, Sendable {
    public let kind: Kind
    public let range: SourceRange

    public init(_ kind: Kind, range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    /// What a block can be.
    public indirect enum Kind: Hashable, Sendable {
        case heading(level: Int, content: [Inline])
        case paragraph([Inline])
        case list(List)
        case quote([Block])
        /// `info` is the word or words after the opening fence; empty for an indented block.
        case code(info: String, text: String)
        case html(String)
        case table(Table)
        case rule
    }

    /// A bullet list, or an ordered one that counts from `start`.
    public struct List: Hashable, Sendable {
        public let start: Int?
        public let isTight: Bool
        public let items: [Item]

        public init(start: Int?, isTight: Bool, items: [Item]) {
            self.start = start
            self.isTight = isTight
            self.items = items
        }
    }

    /// An item of a list; `isDone` is nil unless it is a task, `- [ ]` or `- [x]`.
    public struct Item: Hashable, Sendable {
        public let isDone: Bool?
        public let blocks: [Block]
        public let range: SourceRange

        public init(isDone: Bool?, blocks: [Block], range: SourceRange) {
            self.isDone = isDone
            self.blocks = blocks
            self.range = range
        }
    }

    /// A GFM table. The header and every row have as many cells as there are alignments.
    public struct Table: Hashable, Sendable {
        public let alignments: [Alignment]
        public let header: [[Inline]]
        public let rows: [[[Inline]]]

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
