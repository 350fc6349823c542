import Foundation

/// Golden/anki-legacy.apkg: what the real Anki exports for older versions, made by Tests/Peers/anki_golden.py.
enum GoldenPackage {
    static let url = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../Golden/anki-legacy.apkg")
}
