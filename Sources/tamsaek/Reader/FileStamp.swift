import Foundation

/// What tells that a file has been written to: its size, the time of its change, and which file it is.
struct FileStamp: Hashable {
    private let size: Int
    private let changed: Date
    private let number: Int

    /// nil when there is no such file.
    init?(_ path: String) {
        let path = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
        size = attributes[.size] as? Int ?? 0
        changed = attributes[.modificationDate] as? Date ?? .distantPast
        number = attributes[.systemFileNumber] as? Int ?? 0
    }
}
