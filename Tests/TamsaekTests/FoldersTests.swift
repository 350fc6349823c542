import Foundation
import Testing

@testable import tamsaek

@Suite("The notes are found wherever the program is started from")
struct FoldersTests {
    /// A folder that goes away with the test.
    final class Scratch {
        let url = FileManager.default.temporaryDirectory.appending(path: "tamsaek-\(UUID().uuidString)")
            .resolvingSymlinksInPath()

        deinit {
            try? FileManager.default.removeItem(at: url)
        }

        /// Makes `path` with a note in it, or empty.
        func folder(_ path: String, note: Bool = true) throws -> URL {
            let folder = url.appending(path: path, directoryHint: .isDirectory)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            if note {
                try Data("# 노트\n".utf8).write(to: folder.appending(path: "note.md"))
            }
            return folder
        }
    }

    let scratch = Scratch()

    private func folders(_ environment: [String: String] = [:], executable: String = "bin/tamsaek") -> Folders {
        Folders(
            environment: environment, workingDirectory: scratch.url.appending(path: "work/deep"),
            executable: scratch.url.appending(path: executable), home: scratch.url.appending(path: "home"))
    }

    private func found(_ folders: Folders, option: String? = nil) throws -> String {
        try folders.content(option: option).path(percentEncoded: false)
            .replacing(scratch.url.path(percentEncoded: false), with: "").trimmingCharacters(in: ["/"])
    }

    @Test("each place is looked at in turn, the nearest first")
    func order() throws {
        _ = try scratch.folder("home/.local/share/tamsaek/content")
        #expect(try found(folders()) == "home/.local/share/tamsaek/content")
        _ = try scratch.folder("usr/share/tamsaek/content")
        #expect(try found(folders(executable: "usr/bin/tamsaek")) == "usr/share/tamsaek/content")
        _ = try scratch.folder("work/content")
        #expect(try found(folders(executable: "usr/bin/tamsaek")) == "work/content")
        let named = try scratch.folder("named", note: false)
        #expect(try found(folders(["TAMSAEK_CONTENT": named.path()])) == "named")
        let option = try scratch.folder("option", note: false)
        #expect(try found(folders(["TAMSAEK_CONTENT": named.path()]), option: option.path()) == "option")
    }

    @Test("a content folder without notes belongs to another program")
    func foreignContent() throws {
        _ = try scratch.folder("work/content", note: false)
        #expect(throws: FolderError.noContent) { try folders().content(option: nil) }
    }

    @Test("a folder that was named must exist")
    func namedFolder() {
        #expect(throws: FolderError.notAFolder("missing")) { try folders().content(option: "missing") }
    }

    @Test(
        "the learner's data goes to the XDG folder; a relative one is ignored",
        arguments: [("/data", "/data/tamsaek"), ("data", nil), ("", nil)])
    func data(variable: String, expected: String?) {
        let path = folders(["XDG_DATA_HOME": variable]).data.path(percentEncoded: false)
        #expect(path == expected ?? scratch.url.path(percentEncoded: false) + "/home/.local/share/tamsaek")
    }
}
