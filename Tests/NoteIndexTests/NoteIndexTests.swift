import Content
import Foundation
import Testing

@testable import NoteIndex

@Suite("The index of a folder of notes")
struct NoteIndexTests {
    private let folder: NoteFolder

    init() throws {
        folder = try NoteFolder([
            "tpe.md": "---\ntitle: TPE\ntags: [베이즈, Optuna]\ndifficulty: hard\ndate: 2025-01-02\n---\n\nQ. 왜?\nA. 가.\n",
            "grid.md": "# 격자 탐색\n\n모든 조합.\n", "bad.md": "---\ntitle: [\n---\n",
        ])
    }

    @Test("says of the notes what reading all of them says", arguments: [true, false])
    func entries(isSearchable: Bool) throws {
        let library = try Library(folder: folder.notes)
        for _ in 0..<2 {
            let index = try folder.index(isSearchable: isSearchable)
            #expect(index.entries == library.notes.map(NoteEntry.init))
            #expect(index.diagnostics == library.diagnostics)
        }
    }

    @Test("a note that was changed, added or removed shows at once")
    func changes() throws {
        _ = try folder.index()
        try folder.write("# 무작위 탐색\n", to: "grid.md", age: 30)
        try folder.write("# 새 노트\n", to: "new.md")
        try FileManager.default.removeItem(atPath: folder.notes + "/tpe.md")
        #expect(try folder.index().entries.map(\.title) == ["무작위 탐색", "새 노트"])
        #expect(try folder.search("무작위") == ["grid:1 title", "grid:1 heading"])
        #expect(try folder.search("격자") == [])
        #expect(try folder.search("왜") == [])
    }

    @Test("a change in the moment in which a note was read is not missed, though size and time stay the same")
    func sameMoment() throws {
        let now = Date()
        func title() throws -> String? {
            let manager = FileManager.default
            try manager.setAttributes([.modificationDate: now], ofItemAtPath: folder.notes + "/grid.md")
            return try NoteIndex(of: folder.notes, cache: folder.cache, program: "1", isSearchable: true, now: now)
                .entries.first?.title
        }
        try folder.write("# 가\n", to: "grid.md")
        #expect(try title() == "가")
        try folder.write("# 나\n", to: "grid.md")
        #expect(try title() == "나")
    }

    @Test("unchanged notes are not read again")
    func unchanged() throws {
        _ = try folder.index()
        var read = 0
        _ = try NoteIndex(of: folder.notes, cache: folder.cache, program: "1", isSearchable: true, now: Date()) {
            _, count in
            read = count
        }
        #expect(read == 0)
        let file = folder.notes + "/grid.md"
        let date = try #require(try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date)
        // The same size and time: nothing tells that it was written.
        try Data("# 격자 탐새\n\n모든 조합.\n".utf8).write(to: URL(filePath: file))
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file)
        #expect(try folder.index().entries.map(\.title) == ["격자 탐색", "TPE"])
    }

    @Test("another program, and one of another version, does not trust it")
    func program() throws {
        _ = try folder.index(program: "1")
        #expect(try folder.index(program: "2").entries.count == 2)
        #expect(folder.cacheFiles.count == 1)
    }

    @Test(
        "a damaged file is made anew",
        arguments: [Data(), Data("이것은 데이터베이스가 아니다".utf8), Data("SQLite format 3\0".utf8) + Data(count: 8000)])
    func damaged(contents: Data) throws {
        _ = try folder.index()
        let file = try #require(folder.cacheFiles.first)
        try contents.write(to: URL(filePath: file))
        #expect(try folder.search("격자") == ["grid:1 title", "grid:1 heading"])
        #expect(try folder.index().entries.count == 2)
    }

    @Test("a file cut short or overwritten in the middle is made anew")
    func cutShort() throws {
        for number in 0..<100 { try folder.write("# 노트 \(number)\n\n글 \(number)\n", to: "n\(number).md") }
        _ = try folder.index()
        let file = try #require(folder.cacheFiles.first)
        let whole = try Data(contentsOf: URL(filePath: file))
        for end in [100, 5000, whole.count / 2, whole.count - 100] {
            try whole.prefix(end).write(to: URL(filePath: file))
            #expect(try folder.index().entries.count == 102)
            #expect(try folder.search("격자") == ["grid:1 title", "grid:1 heading"])
        }
        var noise = whole
        for place in stride(from: 4096, to: noise.count, by: 97) { noise[place] = 0xA5 }
        try noise.write(to: URL(filePath: file))
        #expect(try folder.index().entries.count == 102)
        #expect(try folder.search("격자") == ["grid:1 title", "grid:1 heading"])
    }

    @Test("where nothing can be kept, all works without")
    func noCache() throws {
        try Data().write(to: URL(filePath: folder.cache))
        #expect(try folder.search("격자") == ["grid:1 title", "grid:1 heading"])
        let index = try NoteIndex(of: folder.notes, cache: nil, program: "1", isSearchable: true, now: Date())
        #expect(index.entries.count == 2)
    }

    @Test("folders are kept apart, and a folder has one file whatever it is called")
    func folders() throws {
        let other = try NoteFolder(["a.md": "# 다른 폴더\n"])
        _ = try folder.index()
        let index = try NoteIndex(of: other.notes, cache: folder.cache, program: "1", isSearchable: true, now: Date())
        #expect(index.entries.map(\.title) == ["다른 폴더"])
        _ = try NoteIndex(
            of: folder.notes + "/../content", cache: folder.cache, program: "1", isSearchable: true, now: Date())
        #expect(folder.cacheFiles.count == 2)
    }

    @Test("a folder that is not there is an error")
    func missing() {
        #expect(throws: ContentError.missingFolder(path: "no/such")) {
            try NoteIndex(of: "no/such", cache: nil, program: "1", isSearchable: true, now: Date())
        }
    }
}
