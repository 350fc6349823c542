import Foundation
import Quiz

/// A record as text that needs no program to be read: a line that says what follows, then one JSON object a row.
///
/// A row has the name of its table, its columns under their names, and where it tells when it came to be, that time once
/// more as people write it, which is not read back.
struct BackupFile {
    let rows: [RecordRow]
    /// The line each row was read from, counted from 1; none for one that was not read.
    private var lines: [Int] = []
    private let name: String

    init(_ rows: [RecordRow]) {
        self.rows = rows
        name = ""
    }

    var text: String {
        let head: JSON = .object([
            "format": .string(Self.format), "version": .int(ReviewStore.version), "rows": .int(rows.count),
        ])
        return ([head] + rows.map(\.json)).map { "\($0)\n" }.joined()
    }

    private static let format = "tamsaek-backup"

    /// Reads the text of a backup; `name` is what messages call it.
    ///
    /// - Throws: ``BackupError`` for the first line that is none of a backup.
    init(_ data: Data, name: String) throws {
        guard let text = String(data: data, encoding: .utf8) else { throw BackupError(name, nil, "UTF-8로 적힌 글이 아닙니다") }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter {
            !$0.element.allSatisfy(\.isWhitespace)
        }
        var values: [JSON] = []
        for (number, line) in lines {
            do {
                values.append(try JSONReader.read(String(line)))
            } catch {
                throw BackupError(name, number + 1, "\(error.column)째 글자: \(error.problem)")
            }
        }
        guard let head = values.first, head["format"]?.text == Self.format, let version = head["version"]?.integer,
            let count = head["rows"]?.integer
        else { throw BackupError(name, lines.first.map { $0.offset + 1 } ?? 1, "tamsaek의 백업이 아닙니다") }
        guard version <= ReviewStore.version else {
            throw BackupError(name, 1, "더 새로운 버전의 tamsaek이 적은 백업입니다", advice: "tamsaek을 새 버전으로 바꾸세요.")
        }
        let numbers = lines.dropFirst().map { $0.offset + 1 }
        rows = try zip(values.dropFirst(), numbers).map { value, number in
            guard let row = RecordRow(value) else { throw BackupError(name, number, "기록의 줄이 아닙니다") }
            return row
        }
        guard rows.count == count else {
            throw BackupError(name, numbers.last ?? 1, "여기서 끝났습니다. 첫 줄에는 기록이 \(count)줄이라고 되어 있는데 \(rows.count)줄입니다")
        }
        self.lines = numbers
        self.name = name
    }

    /// Says of a row that did not fit in which line it is.
    func error(_ error: RecordRowError) -> BackupError {
        BackupError(name, lines[error.index], error.problem)
    }
}

extension RecordRow {
    fileprivate var json: JSON {
        var members = [JSON.Member(key: "table", value: .string(table))]
        members += fields.map { field in
            let value: JSON =
                switch field.value {
                case .null: .null
                case .integer(let integer): .int(integer)
                case .real(let double): .double(double)
                case .text(let text): .string(text)
                }
            return JSON.Member(key: field.name, value: value)
        }
        if let moment { members.append(.init(key: "time", value: .string(moment.iso8601))) }
        return .object(members)
    }

    fileprivate init?(_ json: JSON) {
        guard let table = json["table"]?.text, let members = json.members else { return nil }
        var fields: [Field] = []
        for member in members where !["table", "time"].contains(member.key) {
            switch member.value {
            case .null: fields.append(.init(member.key, .null))
            case .int(let integer): fields.append(.init(member.key, .integer(integer)))
            case .double(let double): fields.append(.init(member.key, .real(double)))
            case .string(let text): fields.append(.init(member.key, .text(text)))
            case .bool, .array, .object: return nil
            }
        }
        self.init(table: table, fields: fields)
    }
}

/// Why a backup cannot be restored; nothing was changed.
struct BackupError: Error, Equatable {
    let place: String
    let problem: String
    let advice: String

    init(_ name: String, _ line: Int?, _ problem: String, advice: String? = nil) {
        place = line.map { "\(name):\($0)" } ?? name
        self.problem = problem
        self.advice = advice ?? "기록은 바뀌지 않았습니다. 백업 파일이 온전한지 확인하세요."
    }
}

extension BackupError: LocalizedError {
    var errorDescription: String? { "\(place): \(problem)." }
    var recoverySuggestion: String? { advice }
}
