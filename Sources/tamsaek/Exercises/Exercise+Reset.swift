import Foundation

extension Exercise {
    /// Whether the learner's file is as it was at first.
    var isUnchanged: Bool {
        FileManager.default.contentsEqual(
            atPath: file.path(percentEncoded: false), andPath: starter.path(percentEncoded: false))
    }

    /// Puts the learner's file back to what it was at first, and keeps what it is now.
    ///
    /// The kept file, which is returned, is hidden from the build: a second file of the same functions would break it.
    ///
    /// Its name begins with `time`, local time as in `2026-11-24T09:00:00`. Returns nil when there was nothing to keep.
    func reset(at time: String) throws -> URL? {
        let manager = FileManager.default
        var kept: URL?
        if manager.fileExists(atPath: file.path(percentEncoded: false)) {
            let folder = folder.appending(path: ".backup")
            try manager.createDirectory(at: folder, withIntermediateDirectories: true)
            let stamp = time.prefix(19).replacing(":", with: "").replacing("T", with: "-")
            let names = (1...).lazy.map { "\(stamp)\($0 == 1 ? "" : "-\($0)")-\(fileName)" }
            let free = names.map { folder.appending(path: $0) }.first {
                !manager.fileExists(atPath: $0.path(percentEncoded: false))
            }
            if let free { try manager.moveItem(at: file, to: free) }
            kept = free
        }
        try manager.copyItem(at: starter, to: file)
        return kept
    }
}
