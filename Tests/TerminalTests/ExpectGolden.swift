import Foundation
import Terminal
import Testing

/// Compares the plain text of `lines` with `Golden/NAME`.
///
/// `TAMSAEK_RECORD=1 swift test` writes the file instead, and says so by failing: someone has to look at it.
func expectGolden(_ lines: [StyledLine], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    let text = lines.map { $0.plain + "\n" }.joined()
    if ProcessInfo.processInfo.environment["TAMSAEK_RECORD"] == "1" {
        try text.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("\(name) was written anew; look at it before committing", sourceLocation: sourceLocation)
        return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, sourceLocation: sourceLocation)
}
