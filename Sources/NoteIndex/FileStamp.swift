import Foundation

/// What tells that a file has not changed since it was read: its size and the time it was last written.
struct FileStamp: Hashable, Sendable {
    let size: Int64
    /// Nanoseconds since 1970.
    let modified: Int64

    /// The stamp of the file at `path`, links followed; nil where there is none.
    init?(ofFile path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
        let time = status.st_mtimespec
        #else
        let time = status.st_mtim
        #endif
        size = Int64(status.st_size)
        modified = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    /// A stamp that no file has, so that the file is read again next time.
    static let none = FileStamp(size: -1, modified: 0)

    init(size: Int64, modified: Int64) {
        self.size = size
        self.modified = modified
    }

    /// The longest tick with which file systems of this century note times, in nanoseconds.
    private static let tick: Int64 = 20_000_000

    /// Whether a change after `now` would show: two in one tick of the file system's clock look like one.
    func isSettled(at now: Int64) -> Bool {
        modified + Self.tick < now
    }
}
