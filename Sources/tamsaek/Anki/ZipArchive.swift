import Foundation
import HyperSearch

/// The files of a ZIP archive (PKWARE's APPNOTE 6.3): written stored, read stored or deflated.
///
/// One disk, no encryption, below 4 GiB: what Anki's packages are.
struct ZipArchive {
    private(set) var entries: [Entry] = []

    /// A file of the archive.
    struct Entry: Equatable {
        let name: String
        let bytes: [UInt8]
    }

    init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// The contents of the file of this name.
    subscript(name: String) -> [UInt8]? { entries.first { $0.name == name }?.bytes }

    /// The archive as a file, the same for the same entries: each is dated 1980-01-01, where ZIP's time begins.
    var data: Data {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let size = UInt32(entry.bytes.count).little(bytes: 4)
            // Flags, method and time of day are zero: stored, at midnight.
            let header =
                Array(repeating: 0, count: 6) + Self.firstDate.little(bytes: 2)
                + CRC32.checksum(entry.bytes).little(bytes: 4) + size + size
                + UInt32(entry.name.utf8.count).little(bytes: 2) + [0, 0]
            directory +=
                Self.directorySignature.little(bytes: 4) + Self.version.little(bytes: 2) + Self.version.little(bytes: 2)
                + header + Array(repeating: 0, count: 10) + UInt32(file.count).little(bytes: 4) + Array(entry.name.utf8)
            file += Self.fileSignature.little(bytes: 4) + Self.version.little(bytes: 2) + header
            file += Array(entry.name.utf8) + entry.bytes
        }
        let count = UInt32(entries.count).little(bytes: 2)
        return Data(
            file + directory + Self.endSignature.little(bytes: 4) + Array(repeating: 0, count: 4) + count + count
                + UInt32(directory.count).little(bytes: 4) + UInt32(file.count).little(bytes: 4) + [0, 0])
    }

    private static let fileSignature: UInt32 = 0x0403_4B50
    private static let directorySignature: UInt32 = 0x0201_4B50
    private static let endSignature: UInt32 = 0x0605_4B50
    private static let version: UInt32 = 10
    private static let firstDate: UInt32 = 0x21
}

extension ZipArchive {
    /// Reads an archive; nil when it is none, or damaged.
    init?(_ data: Data) {
        let bytes = [UInt8](data)
        // The record at the end, which a comment of up to 64 KiB may follow.
        let places = stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 0xFFFF), by: -1)
        guard let end = places.first(where: { bytes.little($0, 4) == Int(Self.endSignature) }),
            let count = bytes.little(end + 10, 2), var place = bytes.little(end + 16, 4)
        else { return nil }
        for _ in 0..<count {
            guard let entry = Self.entry(at: place, of: bytes) else { return nil }
            entries.append(entry.entry)
            place = entry.next
        }
    }

    /// The file that a record of the directory describes, and where the next record is.
    private static func entry(at place: Int, of bytes: [UInt8]) -> (entry: Entry, next: Int)? {
        guard bytes.little(place, 4) == Int(directorySignature), let method = bytes.little(place + 10, 2),
            let checksum = bytes.little(place + 16, 4), let packed = bytes.little(place + 20, 4),
            let size = bytes.little(place + 24, 4), let nameLength = bytes.little(place + 28, 2),
            let extraLength = bytes.little(place + 30, 2), let commentLength = bytes.little(place + 32, 2),
            let local = bytes.little(place + 42, 4), bytes.little(local, 4) == Int(fileSignature),
            let localName = bytes.little(local + 26, 2), let localExtra = bytes.little(local + 28, 2)
        else { return nil }
        let nameEnd = place + 46 + nameLength
        let start = local + 30 + localName + localExtra
        guard nameEnd <= bytes.count, start + packed <= bytes.count else { return nil }
        let contents = bytes[start..<start + packed]
        let unpacked: [UInt8]? =
            switch method {
            case 0: Array(contents)
            case 8: Inflate.inflate(contents, size: size)
            default: nil
            }
        guard let unpacked, CRC32.checksum(unpacked) == UInt32(checksum) else { return nil }
        let name = String(decoding: bytes[place + 46..<nameEnd], as: UTF8.self)
        return (Entry(name: name, bytes: unpacked), nameEnd + extraLength + commentLength)
    }
}

extension UInt32 {
    /// The lowest bytes, the lowest first.
    fileprivate func little(bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: self >> (8 * UInt32($0))) }
    }
}

extension [UInt8] {
    /// The number of `count` bytes at `place`, the lowest first; nil beyond the end.
    fileprivate func little(_ place: Int, _ count: Int) -> Int? {
        guard place >= 0, place <= self.count - count else { return nil }
        return (0..<count).reduce(0) { $0 | Int(self[place + $1]) << (8 * $1) }
    }
}
