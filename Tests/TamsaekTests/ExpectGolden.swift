import Foundation
import Testing

/// Compares with `Golden/NAME`; `TAMSAEK_RECORD=1` writes it anew and says so by failing.
func expectGolden(_ lines: [String], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    let text = lines.map { $0 + "\n" }.joined()
    if ProcessInfo.processInfo.environment["TAMSAEK_RECORD"] == "1" {
        try text.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("\(name) is recorded anew: look at it before it is committed.", sourceLocation: sourceLocation)
        return
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8), sourceLocation: sourceLocation)
}
