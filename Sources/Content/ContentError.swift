import Foundation

/// What keeps a note, or a whole folder of them, from being read.
public enum ContentError: Error, Hashable, Sendable {
    /// There is no folder at `path`.
    case missingFolder(path: String)
    /// The file system refuses `path`; `reason` is its own word for why.
    case unreadable(path: String, reason: String)
    /// `path` is a folder, a device or a pipe, not a file.
    case notAFile(path: String)
    /// `path` is a link to something that does not exist.
    case danglingLink(path: String)
    /// The file at `path` has `bytes` bytes, more than ``Note/sizeLimit``.
    case tooLarge(path: String, bytes: Int)
    /// The bytes at this place are not UTF-8; the column counts bytes.
    case notUTF8(path: String, line: Int, column: Int)
    /// The front matter is no YAML that can be read; `problem` is the parser's own word.
    case invalidFrontMatter(path: String, line: Int, column: Int, problem: String)
    /// Quotes, lists or emphasis nest deeper than ``Note/depthLimit``.
    case tooDeep(path: String, line: Int)
    /// No note has the name; `closest` is the most similar one there is.
    case missingNote(name: String, closest: String?)
}

extension ContentError: LocalizedError {
    /// What is wrong, and where.
    public var errorDescription: String? {
        let place = [path, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":")
        return place.isEmpty ? message : "\(place): \(message)"
    }

    /// What to do now.
    public var recoverySuggestion: String? { advice }
}

extension ContentError {
    /// The error as a line of a report over many files.
    public func diagnostic(_ severity: Diagnostic.Severity) -> Diagnostic {
        Diagnostic(severity, path: path ?? "", line: line, column: column, message: message, advice: advice)
    }

    /// The file or folder it is about.
    var path: String? {
        switch self {
        case .missingFolder(let path), .unreadable(let path, _), .notAFile(let path), .danglingLink(let path),
            .tooLarge(let path, _), .notUTF8(let path, _, _), .invalidFrontMatter(let path, _, _, _),
            .tooDeep(let path, _):
            path
        case .missingNote: nil
        }
    }

    private var line: Int? {
        switch self {
        case .notUTF8(_, let line, _), .invalidFrontMatter(_, let line, _, _), .tooDeep(_, let line): line
        default: nil
        }
    }

    private var column: Int? {
        switch self {
        case .notUTF8(_, _, let column), .invalidFrontMatter(_, _, let column, _): column
        default: nil
        }
    }

    private var message: String {
        switch self {
        case .missingFolder: "폴더가 없습니다."
        case .unreadable(_, let reason): "파일을 읽을 수 없습니다(\(reason))."
        case .notAFile: "노트 파일이 아니라 폴더이거나 특수 파일입니다."
        case .danglingLink: "가리키는 파일이 없는 링크입니다."
        case .tooLarge(_, let bytes): "노트가 너무 큽니다(\(bytes)바이트)."
        case .notUTF8: "UTF-8이 아닌 바이트가 있습니다."
        case .invalidFrontMatter(_, _, _, let problem): "머리말의 YAML을 읽을 수 없습니다(\(problem))."
        case .tooDeep: "인용, 목록, 강조가 너무 깊이 겹쳤습니다."
        case .missingNote(let name, _): "'\(name)' 노트가 없습니다."
        }
    }

    private var advice: String {
        switch self {
        case .missingFolder: "경로를 확인하세요."
        case .unreadable: "파일의 권한과 경로를 확인하세요."
        case .notAFile: "'.md'로 끝나지 않는 이름으로 바꾸세요."
        case .danglingLink: "링크를 지우거나 원본을 되살리세요."
        case .tooLarge: "\(Note.sizeLimit)바이트보다 작게 나누세요."
        case .notUTF8: "파일을 UTF-8로 다시 저장하세요."
        case .invalidFrontMatter: "두 '---' 사이를 '이름: 값' 꼴의 YAML로 고치세요."
        case .tooDeep: "\(Note.depthLimit)겹보다 얕게 고치세요."
        case .missingNote(_, let closest?): "비슷한 이름이 있습니다: \(closest)"
        case .missingNote(_, nil): "'tamsaek notes'로 이름을 확인하세요."
        }
    }
}
