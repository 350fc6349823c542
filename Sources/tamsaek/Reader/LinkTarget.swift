import Content
import Foundation

/// What a link of a note leads to.
enum LinkTarget: Hashable {
    /// A heading of the same note, as ``Swift/String/anchor`` spells it.
    case heading(String)
    /// A footnote of the same note, by its label.
    case footnote(String)
    /// Another note, and perhaps a heading of it.
    case note(path: String, heading: String?)
    /// An http, https or mailto address.
    case address(String)
    /// What a reader of notes does not open.
    case unknown

    /// - Parameters:
    ///   - destination: As the note has it.
    ///   - path: The file the note is in, for addresses relative to it.
    init(_ destination: String, in path: String) {
        if destination.hasPrefix("[^"), destination.hasSuffix("]") {
            self = .footnote(String(destination.dropFirst(2).dropLast()))
            return
        }
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let heading = parts.count > 1 ? String(parts[1]).removingPercentEncoding ?? String(parts[1]) : nil
        let file = String(parts.first ?? "").removingPercentEncoding ?? String(parts.first ?? "")
        if file.isEmpty {
            self = heading.map { .heading($0.anchor) } ?? .unknown
        } else if ["http:", "https:", "mailto:"].contains(where: destination.lowercased().hasPrefix) {
            self = .address(destination)
        } else if !file.contains(":"), file.lowercased().hasSuffix(".md") {
            let folder = URL(filePath: path).deletingLastPathComponent()
            let target = URL(filePath: file, relativeTo: folder).standardizedFileURL.path(percentEncoded: false)
            self = .note(path: target, heading: heading?.anchor)
        } else {
            self = .unknown
        }
    }
}

extension String {
    /// A heading's name in a link, as GitHub makes it: letters, digits, `-` and `_`, spaces as `-`, in lower case.
    var anchor: String {
        String(
            precomposedStringWithCanonicalMapping.lowercased().compactMap { character in
                character == " "
                    ? "-" : character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
            })
    }
}
