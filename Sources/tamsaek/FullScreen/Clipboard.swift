import Foundation
import Terminal

/// The clipboard of the terminal, which may be on another machine (OSC 52).
enum Clipboard {
    /// The most bytes of text: terminals read no longer sequences.
    private static let limit = 74_000

    /// What to write so that the terminal puts a text on its clipboard; nil for a text that is too long.
    ///
    /// Nothing of the text itself is written: it is in base 64.
    static func sequence(for text: String) -> String? {
        let bytes = Data(text.utf8)
        return bytes.count > limit ? nil : "\u{1B}]52;c;\(bytes.base64EncodedString())\u{1B}\\"
    }
}
