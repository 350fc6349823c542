import Foundation

/// Where the notes are, and where a learner's own data goes.
///
/// Everything it looks at comes in as a value, so that a test can stand anywhere.
struct Folders {
    let environment: [String: String]
    let workingDirectory: URL
    /// The program's own file, symbolic links followed.
    let executable: URL?
    let home: URL

    /// The folders of this process.
    static let current = Folders(
        environment: ProcessInfo.processInfo.environment,
        workingDirectory: URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory),
        executable: Bundle.main.executableURL?.resolvingSymlinksInPath(),
        home: FileManager.default.homeDirectoryForCurrentUser)

    /// The folder of the notes.
    ///
    /// The first that exists of: `option`; `TAMSAEK_CONTENT`; `content/` in the working directory or one of its
    /// parents; the same, or `share/tamsaek/content/`, seen from the program's file; the XDG data folder. A `content/`
    /// without a note in it belongs to something else and is passed over, unless it was named.
    ///
    /// - Throws: ``FolderError`` when a named folder does not exist or none is found.
    func content(option: String?) throws(FolderError) -> URL {
        for named in [option, environment["TAMSAEK_CONTENT"]].compactMap(\.self) where !named.isEmpty {
            let url = URL(filePath: named, directoryHint: .isDirectory, relativeTo: workingDirectory)
            guard isFolder(url) else { throw .notAFolder(named) }
            return url
        }
        let nearby = parents(of: workingDirectory).map { $0.appending(path: "content") }
        let installed = parents(of: executable?.deletingLastPathComponent()).flatMap {
            [$0.appending(path: "content"), $0.appending(path: "share/tamsaek/content")]
        }
        let candidates = nearby + installed + [data.appending(path: "content")]
        guard let found = candidates.first(where: holdsNotes) else { throw .noContent }
        return found
    }

    /// The exercises of the clone that the working directory, or else the program's file, is in; none without one.
    var exercises: [Exercise] {
        for folder in parents(of: workingDirectory) + parents(of: executable?.deletingLastPathComponent()) {
            let manifest = folder.appending(path: "Package.swift").path(percentEncoded: false)
            guard FileManager.default.fileExists(atPath: manifest) else { continue }
            let exercises = Exercise.all(in: folder.appending(path: "exercises"))
            if !exercises.isEmpty { return exercises }
        }
        return []
    }

    /// `$XDG_DATA_HOME/tamsaek`, or `~/.local/share/tamsaek`.
    var data: URL {
        // The XDG specification: a relative path in the variable is to be ignored.
        if let root = environment["XDG_DATA_HOME"], root.hasPrefix("/") {
            return URL(filePath: root, directoryHint: .isDirectory).appending(path: "tamsaek")
        }
        return home.appending(path: ".local/share/tamsaek")
    }

    /// `$XDG_STATE_HOME/tamsaek`, or `~/.local/state/tamsaek`: what is convenient to keep and no loss without.
    var state: URL {
        if let root = environment["XDG_STATE_HOME"], root.hasPrefix("/") {
            return URL(filePath: root, directoryHint: .isDirectory).appending(path: "tamsaek")
        }
        return home.appending(path: ".local/state/tamsaek")
    }

    /// `$XDG_CACHE_HOME/tamsaek`, or `~/.cache/tamsaek`: what can be made again at any time.
    var cache: URL {
        if let root = environment["XDG_CACHE_HOME"], root.hasPrefix("/") {
            return URL(filePath: root, directoryHint: .isDirectory).appending(path: "tamsaek")
        }
        return home.appending(path: ".cache/tamsaek")
    }

    /// What changes with every build of this program.
    var program: String {
        let file = executable?.path(percentEncoded: false) ?? ""
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        let date = attributes?[.modificationDate] as? Date
        return "\(attributes?[.size] ?? 0) \(date?.timeIntervalSince1970 ?? 0)"
    }

    /// `$XDG_CONFIG_HOME/tamsaek`, or `~/.config/tamsaek`.
    var configuration: URL {
        if let root = environment["XDG_CONFIG_HOME"], root.hasPrefix("/") {
            return URL(filePath: root, directoryHint: .isDirectory).appending(path: "tamsaek")
        }
        return home.appending(path: ".config/tamsaek")
    }

    /// `folder` and all folders above it, the nearest first.
    private func parents(of folder: URL?) -> [URL] {
        guard let folder else { return [] }
        var parents = [folder.standardizedFileURL]
        while let last = parents.last, last.path() != "/" {
            parents.append(last.deletingLastPathComponent())
        }
        return parents
    }

    private func isFolder(_ url: URL) -> Bool {
        (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
    }

    private func holdsNotes(_ url: URL) -> Bool {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false))) ?? []
        return names.contains { $0.hasSuffix(".md") }
    }
}

/// Why a folder of notes could not be found.
enum FolderError: Error, Equatable {
    case notAFolder(String)
    case noContent
}

extension FolderError: LocalizedError {
    var errorDescription: String? {
        switch self {
        case .notAFolder(let path): "\(path): 노트 폴더가 없습니다."
        case .noContent: "노트가 든 content 폴더를 찾지 못했습니다."
        }
    }

    var recoverySuggestion: String? {
        switch self {
        case .notAFolder: "경로를 확인하세요. --content나 TAMSAEK_CONTENT에는 .md 파일이 든 폴더를 적습니다."
        case .noContent: "--content FOLDER나 환경 변수 TAMSAEK_CONTENT로 노트 폴더를 알려 주세요."
        }
    }
}
