import Foundation

extension Note {
    /// The deepest nesting of quotes and lists, and of emphasis and links, that a note may have.
    ///
    /// Everyone who reads a note walks its tree recursively; this keeps their stacks from running out.
    public static let depthLimit = 400

    /// The most bytes a note may have: 8 MiB.
    ///
    /// libcmark takes up to 200 bytes of memory for one of text.
    public static let sizeLimit = 8 << 20

    /// Reads a note from its text.
    ///
    /// Cost: linear in the length of the text, about one pass of libcmark, or three where it has tables, and one more for
    /// mathematics.
    ///
    /// - Parameters:
    ///   - text: The whole file, front matter included.
    ///   - path: The file's name, for the slug and for messages; `-` for standard input.
    /// - Throws: ``ContentError/tooLarge(path:bytes:)``, ``ContentError/tooDeep(path:line:)``,
    ///   ``ContentError/invalidFrontMatter(path:line:column:problem:)``.
    public init(_ text: String, path: String) throws(ContentError) {
        try self.init(text.utf8, path: path, warnings: [])
    }

    /// Reads a note from the bytes of its file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - path: As in ``init(_:path:)``.
    ///   - repairing: Whether bytes that are not UTF-8 become U+FFFD and a warning instead of an error. UTF-16 stays an
    ///     error.
    /// - Throws: As ``init(_:path:)``, and ``ContentError/notUTF8(path:line:column:)``.
    public init(bytes: [UInt8], path: String, repairing: Bool = false) throws(ContentError) {
        guard let invalid = Self.firstInvalidByte(of: bytes) else {
            try self.init(bytes, path: path, warnings: [])
            return
        }
        let before = bytes[..<invalid]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let error = ContentError.notUTF8(
            path: path, line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: invalid - lineStart + 1)
        let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        guard repairing, !isUTF16 else { throw error }
        let warning = error.diagnostic(.warning)
        try self.init(String(decoding: bytes, as: UTF8.self).utf8, path: path, warnings: [warning])
    }

    /// Reads a note from the file at `path`.
    ///
    /// - Throws: As ``init(bytes:path:repairing:)``, and ``ContentError/unreadable(path:reason:)``,
    ///   ``ContentError/notAFile(path:)``, ``ContentError/danglingLink(path:)``.
    public init(file path: String, repairing: Bool = false) throws(ContentError) {
        try self.init(bytes: Self.contents(of: path), path: path, repairing: repairing)
    }

    private init(_ raw: some Collection<UInt8>, path: String, warnings: [Diagnostic]) throws(ContentError) {
        guard raw.count <= Self.sizeLimit else { throw .tooLarge(path: path, bytes: raw.count) }
        let text = SourceText(raw)
        let head: FrontMatter
        do {
            head = try FrontMatter(of: text, path: path)
        } catch {
            throw .invalidFrontMatter(path: path, line: error.line, column: error.column, problem: error.problem)
        }
        let body = text.blanking(first: head.lineCount)
        let blocks: [Block]
        do {
            blocks = try Markdown.blocks(of: body)
        } catch {
            throw .tooDeep(path: path, line: error.line)
        }
        let list = QuestionList(in: blocks, of: body, path: path, asksInHeadings: head.asksInHeadings)
        let slug = Self.slug(ofFile: path)
        self.init(
            path: path, slug: slug, title: head.title ?? Self.firstHeading(of: blocks) ?? slug, date: head.date,
            tags: head.tags, difficulty: head.difficulty, otherFields: head.otherFields, blocks: blocks,
            questions: list.questions, warnings: (warnings + head.warnings + list.warnings).sorted())
    }

    /// The name of a file without its folder and `.md`, in NFC.
    static func slug(ofFile path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let stem = name.lowercased().hasSuffix(".md") ? String(name.dropLast(3)) : name
        return stem.precomposedStringWithCanonicalMapping
    }

    private static func firstHeading(of blocks: [Block]) -> String? {
        for case .heading(_, let content) in blocks.lazy.map(\.kind) {
            let words = content.plainText.trimmingCharacters(in: .whitespacesAndNewlines)
            if !words.isEmpty { return words }
        }
        return nil
    }
}

// MARK: - Files

extension Note {
    private static func contents(of path: String) throws(ContentError) -> [UInt8] {
        // Links are followed. Foundation would ask the system for much more than this.
        var status = stat()
        guard stat(path, &status) == 0 else {
            let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
            throw isLink ? .danglingLink(path: path) : .unreadable(path: path, reason: "파일이 없습니다")
        }
        // A pipe or a device would wait for a writer, or never end.
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        guard status.st_size <= sizeLimit else { throw .tooLarge(path: path, bytes: Int(status.st_size)) }
        do {
            return [UInt8](try Data(contentsOf: URL(filePath: path, directoryHint: .notDirectory)))
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
    }

    /// Where `bytes` stop being UTF-8.
    private static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        var offset = 0
        while case .valid(let scalar) = parser.parseScalar(from: &rest) { offset += scalar.count }
        return offset
    }
}
