/// A row of the record, as a backup holds it.
public struct RecordRow: Hashable, Sendable {
    /// The table it is in.
    public let table: String
    /// Its columns in their order, with their values.
    public let fields: [Field]

    /// A column and its value.
    public struct Field: Hashable, Sendable {
        /// The column's name.
        public let name: String
        /// Its value.
        public let value: Value

        /// A column with this value.
        public init(_ name: String, _ value: Value) {
            self.name = name
            self.value = value
        }
    }

    /// What a column can hold.
    public enum Value: Hashable, Sendable {
        case null
        case integer(Int)
        case real(Double)
        case text(String)
    }

    /// A row to be restored.
    public init(table: String, fields: [Field]) {
        self.table = table
        self.fields = fields
    }

    subscript(name: String) -> Value? { fields.first { $0.name == name }?.value }
}

extension RecordRow {
    /// When the row came to be; nil where its table does not tell.
    public var moment: Moment? {
        guard case .integer(let at) = self["at"], case .integer(let offset) = self["utc_offset"] else { return nil }
        return Moment(milliseconds: at, utcOffset: offset)
    }

    /// Why the program could not work with the row, though the database would take it; nil when it can.
    var problem: String? {
        if let moment {
            // What a date can be in any calendar program, and an offset on this planet.
            let isSane = abs(moment.milliseconds) <= 8_640_000_000_000_000 && abs(moment.utcOffset) <= 86_400
            if !isSane { return "시각이 달력을 벗어납니다" }
        }
        guard table == "review", case .text(let mode) = self["mode"] else { return nil }
        return Review.Mode(rawValue: mode) == nil ? "모르는 mode입니다: \(mode)" : nil
    }
}

/// A row that cannot be restored.
public struct RecordRowError: Error, Hashable, Sendable {
    /// Which of the rows, counted from 0.
    public let index: Int
    /// What is wrong with it, in Korean.
    public let problem: String
}
