import Foundation
import HyperSearch

/// A study on disk: a line of JSON that says what is searched and how, then a line for each trial that has ended.
///
/// Lines are only ever added, and each is on the disk before the next trial begins: whatever ends the program loses
/// no more than the trial that was running.
final class StudyFile {
    private let path: String
    private let handle: FileHandle
    /// The trials that were in the file when it was opened.
    let records: [StudyRecord]

    /// Opens the file of a study, or starts it if there is none yet.
    ///
    /// - Throws: ``StudyError`` if it cannot be opened, another program has it open, it is not the file of a study, or
    ///   the study is not the one that `description` describes.
    init(path: String, description: JSON) throws {
        self.path = path
        let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw StudyError("\(path): 열 수 없습니다(\(String(cString: strerror(errno)))). 폴더와 권한을 확인하세요.")
        }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw StudyError("\(path): 다른 tamsaek이 쓰고 있습니다. 그것이 끝난 뒤에 다시 하거나 다른 파일을 쓰세요.")
        }
        let data = try handle.readToEnd() ?? Data()
        // What follows the last line end was being written when the program was ended.
        let complete = data.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        guard complete > 0 else {
            guard "\(description)".utf8.starts(with: data) else { throw Self.foreign(path) }
            records = []
            try handle.truncate(atOffset: 0)
            try append(description)
            return
        }
        let lines = String(decoding: data[..<complete], as: UTF8.self).split(separator: "\n")
        guard let first = try? JSONReader.read(String(lines[0])) else { throw Self.foreign(path) }
        try Self.check(first, is: description, path)
        var records: [StudyRecord] = []
        for line in lines.dropFirst() {
            do {
                records.append(StudyRecord(try JSONReader.read(String(line)), place: "\(path):\(records.count + 2)"))
            } catch {
                throw StudyError("\(path):\(records.count + 2): \(error.errorDescription ?? "") 이 줄을 고치세요.")
            }
        }
        self.records = records
        try handle.truncate(atOffset: UInt64(complete))
    }

    /// Adds a line and waits until it is on the disk.
    func append(_ value: JSON) throws {
        try handle.write(contentsOf: Data("\(value)\n".utf8))
        try handle.synchronize()
    }

    private static func foreign(_ path: String) -> StudyError {
        StudyError("\(path):1: 연구의 기록이 아닙니다. 다른 파일을 쓰세요.")
    }

    /// Compares the study in the file with the one that is wanted.
    private static func check(_ found: JSON, is wanted: JSON, _ path: String) throws {
        guard case .object(let members) = found, case .object(let wishes) = wanted else { throw foreign(path) }
        for wish in wishes {
            guard let member = members.first(where: { $0.key == wish.key }) else { throw foreign(path) }
            guard member.value == wish.value else {
                throw StudyError(
                    "\(path):1: 이 연구는 \(wish.key)가 다릅니다. 파일: \(member.value), 지금: \(wish.value). "
                        + "옵션을 파일과 같게 하거나 다른 파일을 쓰세요.")
            }
        }
    }
}
