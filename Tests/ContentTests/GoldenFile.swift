import Foundation

/// Cases made by other programs, beside the tests or in the project's shared folder.
enum GoldenFile {
    /// A file of `Golden/`.
    static func decode<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
        return try decoder.decode(Value.self, from: Data(contentsOf: file))
    }

    /// A file that may not be copied into the project, read beside it; nil where it is absent.
    static func decodeShared<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
        try shared("golden/\(name)").map { try decoder.decode(Value.self, from: $0) }
    }

    /// What a file of the shared folder holds, beside the project or one level up; nil where it is absent.
    static func shared(_ name: String) -> Data? {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
        return ["..", "../.."].lazy.compactMap {
            try? Data(contentsOf: root.appending(path: $0).appending(path: "shared/\(name)"))
        }.first
    }

    private static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }
}
