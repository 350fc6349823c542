import Foundation

/// The places at which notes were left, in a small file of the learner's state; the latest last.
///
/// It is a convenience: a file that cannot be read or written is as good as none.
struct ReadingPlaces {
    struct Entry: Hashable, Codable {
        /// The note's file.
        let path: String
        /// A line of it, counted from 1, and a part of it.
        let place: Double
    }

    private let file: URL
    private(set) var entries: [Entry]

    /// Notes that were not read for the longest time are forgotten.
    static let limit = 200

    init(file: URL) {
        self.file = file
        entries = Self.entries(in: file)
    }

    private static func entries(in file: URL) -> [Entry] {
        (try? JSONDecoder().decode([Entry].self, from: Data(contentsOf: file))) ?? []
    }

    subscript(path: String) -> Double? {
        entries.last { $0.path == path }?.place
    }

    /// Notes the place, on the disk too.
    mutating func leave(_ path: String, at place: Double) {
        guard (self[path] ?? 0) != place else { return }
        // Another reader may have written meanwhile.
        entries = (Self.entries(in: file).filter { $0.path != path } + [Entry(path: path, place: place)]).suffix(
            Self.limit)
        let folder = file.deletingLastPathComponent()
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try? JSONEncoder().encode(entries).write(to: file, options: .atomic)
    }
}
