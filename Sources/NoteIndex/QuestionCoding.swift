import Content
import Foundation

/// Questions as bytes of the cache: many are read at every start of a quiz, which no general format is fast enough for.
///
/// Numbers are four bytes, the lowest first; a text is its length and its UTF-8, a list its length and its items. What is
/// absent has the length 0xFFFFFFFF. Only the program that wrote the cache reads it, so there is no version.
enum QuestionCoding {
    static func bytes(of questions: [Question]) -> Data {
        var writer = Writer()
        writer.add(questions) { writer, question in
            writer.add(question.id)
            writer.add(question.text)
            writer.add(optional: question.answer)
            writer.add(question.rubric) { $0.add($1) { $0.add($1) } }
            writer.add(question.traps) { $0.add($1) }
            writer.add(question.followUps) { $0.add($1) }
            writer.add(question.keywords) { $0.add($1) }
            writer.add(optional: question.difficulty)
            writer.add(question.stars ?? Writer.absent)
            writer.add(question.line)
        }
        return Data(writer.bytes)
    }

    /// The questions; nil where the bytes are others than ``bytes(of:)`` makes.
    static func questions(in data: Data) -> [Question]? {
        data.withUnsafeBytes { bytes in
            var reader = Reader(rest: bytes[...])
            return try? reader.list { reader in
                Question(
                    id: try reader.text(), text: try reader.text(), answer: try reader.optionalText(),
                    rubric: try reader.list { try $0.list { try $0.text() } },
                    traps: try reader.list { try $0.text() }, followUps: try reader.list { try $0.text() },
                    keywords: try reader.list { try $0.text() }, difficulty: try reader.optionalText(),
                    stars: try reader.optionalNumber(), line: try reader.number())
            }
        }
    }

    private struct Damaged: Error {}

    private struct Writer {
        static let absent = Int(UInt32.max)
        var bytes: [UInt8] = []

        mutating func add(_ number: Int) {
            withUnsafeBytes(of: UInt32(truncatingIfNeeded: number).littleEndian) { bytes += $0 }
        }

        mutating func add(_ text: String) {
            add(text.utf8.count)
            bytes += text.utf8
        }

        mutating func add(optional text: String?) {
            if let text { add(text) } else { add(Self.absent) }
        }

        mutating func add<Item>(_ items: [Item], _ body: (inout Writer, Item) -> Void) {
            add(items.count)
            for item in items { body(&self, item) }
        }
    }

    private struct Reader {
        var rest: Slice<UnsafeRawBufferPointer>

        mutating func take(_ count: Int) throws -> Slice<UnsafeRawBufferPointer> {
            guard count <= rest.count else { throw Damaged() }
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count)
        }

        mutating func number() throws -> Int {
            Int(UInt32(littleEndian: UnsafeRawBufferPointer(rebasing: try take(4)).loadUnaligned(as: UInt32.self)))
        }

        mutating func optionalNumber() throws -> Int? {
            let number = try number()
            return number == Writer.absent ? nil : number
        }

        mutating func text() throws -> String {
            String(decoding: UnsafeRawBufferPointer(rebasing: try take(try number())), as: UTF8.self)
        }

        mutating func optionalText() throws -> String? {
            guard let count = try optionalNumber() else { return nil }
            return String(decoding: UnsafeRawBufferPointer(rebasing: try take(count)), as: UTF8.self)
        }

        mutating func list<Item>(_ body: (inout Reader) throws -> Item) throws -> [Item] {
            let count = try number()
            var items: [Item] = []
            for _ in 0..<count { items.append(try body(&self)) }
            return items
        }
    }
}
