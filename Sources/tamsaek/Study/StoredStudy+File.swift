import Foundation

extension StoredStudy {
    /// The studies of a file: of `study tune`, of Optuna's journal, or of Optuna's SQLite database.
    ///
    /// Times that the file has without their zone are those of `zone`.
    ///
    /// - Throws: ``StudyError`` if the file cannot be read or is none of these.
    static func all(inFile path: String, zone: TimeZone = .current) throws -> [StoredStudy] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw StudyError("\(path): 파일을 읽을 수 없습니다. 경로와 권한을 확인하세요.")
        }
        if data.starts(with: "SQLite format 3\0".utf8) { return try OptunaDatabase.studies(path: path) }
        let lines = FileLines(data, path: path)
        let first = try? lines.values.first.map { try lines.json(at: 0, $0) }
        if first?["op_code"] != nil { return try OptunaJournal.studies(in: lines, zone: zone) }
        if first?["space"] != nil {
            return [try TuneLog.study(in: lines, name: URL(filePath: path).deletingPathExtension().lastPathComponent)]
        }
        throw StudyError("\(path):1: 연구의 기록이 아닙니다. study tune의 --study 파일이나 Optuna의 저널, SQLite 파일을 적으세요.")
    }
}

/// The lines of a file of JSON lines; what follows the last line end was still being written and is left out.
struct FileLines {
    let path: String
    let values: [Substring]

    init(_ data: Data, path: String) {
        self.path = path
        let complete = data.lastIndex(of: UInt8(ascii: "\n")).map { data[...$0] } ?? Data()
        var text = String(decoding: complete, as: UTF8.self)[...]
        if text.first == "\u{FEFF}" { text.removeFirst() }
        values = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.dropLast()
    }

    /// The value of the line number `index`, from 0.
    ///
    /// - Throws: ``StudyError`` with file and line if it is no JSON.
    func json(at index: Int, _ line: Substring) throws -> JSON {
        do {
            return try JSONReader.read(String(line))
        } catch {
            throw self.error(at: index, "\(error.errorDescription ?? "") 이 줄을 고치거나 지우세요.")
        }
    }

    func error(at index: Int, _ problem: String) -> StudyError {
        StudyError("\(path):\(index + 1): \(problem)")
    }
}
