import ArgumentParser
import Foundation

/// `--html`: a page beside what the terminal shows.
struct HTMLOptions: ParsableArguments {
    @Option(help: ArgumentHelp("결과를 브라우저로 보는 쪽 하나로도 저장할 파일", valueName: "file"))
    var html: String?

    /// Where the page goes; nil if none is wanted.
    ///
    /// Looked at before long work begins: a page that has no place is known at once.
    ///
    /// - Throws: ``StudyError`` if nothing can be written there.
    func file() throws -> HTMLFile? {
        try html.map(HTMLFile.init)
    }
}

/// The file of a page.
struct HTMLFile {
    private let path: String
    private let url: URL

    /// - Throws: ``StudyError`` if nothing can be written there.
    init(_ path: String) throws {
        self.path = path
        // What a link leads to is replaced, not the link.
        url = URL(filePath: path).resolvingSymlinksInPath()
        let file = url.path(percentEncoded: false)
        var isFolder: ObjCBool = false
        let manager = FileManager.default
        if manager.fileExists(atPath: file, isDirectory: &isFolder) {
            let type = (try? manager.attributesOfItem(atPath: file))?[.type] as? FileAttributeType
            guard type == .typeRegular else {
                throw StudyError(
                    "\(path): \(isFolder.boolValue ? "폴더입니다" : "보통의 파일이 아닙니다"). --html에는 새로 쓸 파일의 이름을 적으세요.")
            }
        }
        let folder = url.deletingLastPathComponent().path(percentEncoded: false)
        guard manager.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
            throw StudyError("\(path): 폴더 '\(folder)'이(가) 없습니다. 먼저 만드세요.")
        }
        guard manager.isWritableFile(atPath: folder) else {
            throw StudyError("\(path): 폴더 '\(folder)'에 쓸 수 없습니다. 권한을 확인하거나 다른 곳을 고르세요.")
        }
    }

    /// Writes the page; what was there before stays until all of it is written.
    ///
    /// - Throws: ``StudyError`` if it cannot be written.
    func write(_ html: String) throws {
        do {
            try Data(html.utf8).write(to: url, options: .atomic)
        } catch {
            throw StudyError("\(path): 쓰지 못했습니다. 디스크에 자리가 있는지 확인하세요. 있던 파일은 그대로입니다.")
        }
    }

    /// Writes the page and says so, apart from the results.
    func write(_ html: String, telling console: Console) throws {
        try write(html)
        console.writeError("\(path)에 썼습니다. 브라우저로 여세요.\n")
    }
}

extension [String] {
    /// The words as a command that a shell reads as them.
    var shellCommand: String {
        map { word in
            let isPlain = !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_./,:=+@%".contains($0) }
            return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
        }.joined(separator: " ")
    }
}
