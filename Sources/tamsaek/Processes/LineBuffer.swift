import Foundation

/// Lines as they arrive in a pipe.
struct LineBuffer {
    private let descriptor: Int32
    private var rest: [UInt8] = []
    /// Whether the other end of the pipe is closed.
    private(set) var isAtEnd = false
    /// Whether the last look found nothing new.
    private(set) var isQuiet = false
    /// The bytes read so far.
    private(set) var count = 0

    /// Reads from a pipe.
    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Waits until one of the pipes has something to read or has ended, but no longer than this.
    static func wait(for buffers: [LineBuffer], milliseconds: Int32) {
        // A negative descriptor is one that poll passes over.
        var requests = buffers.map { pollfd(fd: $0.isAtEnd ? -1 : $0.descriptor, events: Int16(POLLIN), revents: 0) }
        poll(&requests, nfds_t(requests.count), milliseconds)
    }

    /// Reads what is there, without waiting; the lines that are complete by now, at the end also an unfinished one.
    mutating func read() -> [Substring] {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        isQuiet = isAtEnd || poll(&request, 1, 0) <= 0
        guard !isQuiet else { return [] }
        var chunk = [UInt8](repeating: 0, count: 65536)
        let size = Foundation.read(descriptor, &chunk, chunk.count)
        if size > 0 { rest += chunk[..<size] } else if size == 0 || errno != EINTR { isAtEnd = true }
        count += max(0, size)
        let complete = isAtEnd ? rest.count : rest.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        defer { rest.removeFirst(complete) }
        return String(decoding: rest[..<complete], as: UTF8.self).split(whereSeparator: \.isNewline)
    }
}
