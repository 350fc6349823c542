import Content
import Foundation

/// The files of a folder as they are now, and how those that changed are read.
struct IndexUpdate {
    let folder: String
    let isSearchable: Bool
    /// The stamp of every file, by name.
    let stamps: [String: FileStamp]
    private let now: Int64
    private let progress: (Int, Int) -> Void

    /// A file, read.
    struct File: Sendable {
        let name: String
        let stamp: FileStamp
        let record: NoteRecord
    }

    /// Notes read before any of them is kept: enough for all cores, few enough that little is lost when interrupted.
    private static let batch = 256

    init(folder: String, files: [String], isSearchable: Bool, now: Date, progress: @escaping (Int, Int) -> Void) {
        self.folder = folder
        self.isSearchable = isSearchable
        self.now = Int64(now.timeIntervalSince1970 * 1e9)
        self.progress = progress
        // A file that cannot even be looked at is read each time, to say why.
        stamps = Dictionary(
            files.map { (String($0.dropFirst(folder.count + 1)), FileStamp(ofFile: $0) ?? .none) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Reads the files of `changed` on all cores and hands them out batch by batch, in the order of their names.
    func read(_ changed: [String: FileStamp], _ save: ([File]) throws -> Void) rethrows {
        let files = changed.sorted { $0.key < $1.key }
        for start in stride(from: 0, to: files.count, by: Self.batch) {
            if start > 0 { progress(start, files.count) }
            let batch = Array(files[start..<min(start + Self.batch, files.count)])
            try save(
                batch.concurrentMap { [folder, isSearchable, now] name, stamp in
                    let note = Result { () throws(ContentError) in try Note(file: "\(folder)/\(name)") }
                    let record = NoteRecord(note, isSearchable: isSearchable)
                    return File(name: name, stamp: stamp.isSettled(at: now) ? stamp : .none, record: record)
                })
        }
    }
}
