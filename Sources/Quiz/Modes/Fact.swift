/// What the notes say that a question was made of: why its right answer is right.
public enum Fact: Hashable, Sendable {
    /// A model answer, as CommonMark.
    case answer(String)
    /// A row of a table.
    case row([Field])

    /// A cell with the name of its column.
    public struct Field: Hashable, Encodable, Sendable {
        /// The header of the column; may be empty.
        public let name: String
        /// What the cell says.
        public let value: String
    }
}

extension Fact: Encodable {
    private enum Key: String, CodingKey {
        case answer, row
    }

    /// Written as an object with the answer or the row.
    public func encode(to encoder: any Encoder) throws {
        var fact = encoder.container(keyedBy: Key.self)
        switch self {
        case .answer(let answer): try fact.encode(answer, forKey: .answer)
        case .row(let fields): try fact.encode(fields, forKey: .row)
        }
    }
}
