import Foundation
import Testing

@testable import tamsaek

@Suite("The file of a page")
struct HTMLFileTests {
    /// A folder of its own, removed afterwards.
    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tamsaek-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    @Test("It is written whole, in place of what was there; a link keeps leading to it")
    func writes() throws {
        try withFolder { folder in
            let file = folder.appending(path: "결과 1.html")
            let link = folder.appending(path: "link.html")
            try HTMLFile(file.path(percentEncoded: false)).write("<p>1</p>")
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
            try HTMLFile(link.path(percentEncoded: false)).write("<p>2</p>")
            #expect(try String(contentsOf: file, encoding: .utf8) == "<p>2</p>")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
        }
    }

    @Test("A folder, a missing folder and a device are refused in words before anything runs")
    func refuses() throws {
        try withFolder { folder in
            let paths = [folder.path, folder.appending(path: "없음/a.html").path(percentEncoded: false), "/dev/null"]
            for (path, word) in zip(paths, ["폴더입니다", "없습니다", "보통의 파일이 아닙니다"]) {
                #expect {
                    try HTMLFile(path)
                } throws: {
                    ($0 as? StudyError)?.message.contains(word) == true
                }
            }
        }
    }

    @Test("A file that cannot be replaced stays as it was")
    func keeps() throws {
        try withFolder { folder in
            let file = folder.appending(path: "a.html")
            try HTMLFile(file.path).write("<p>1</p>")
            let page = try HTMLFile(file.path)
            // The folder goes away between the look and the writing, as a stick that is pulled out.
            let away = folder.appendingPathExtension("away")
            try FileManager.default.moveItem(at: folder, to: away)
            defer { try? FileManager.default.moveItem(at: away, to: folder) }
            #expect(throws: StudyError.self) { try page.write("<p>2</p>") }
            #expect(try String(contentsOf: away.appending(path: "a.html"), encoding: .utf8) == "<p>1</p>")
        }
    }

    @Test("A command is written so that a shell reads its words back")
    func command() {
        #expect(["tamsaek", "plot", "a b", "it's", "x,y", ""].shellCommand == "tamsaek plot 'a b' 'it'\\''s' x,y ''")
    }
}
