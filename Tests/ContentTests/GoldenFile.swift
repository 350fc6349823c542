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
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
        for parent in ["..", "../.."] {
            let file = root.appending(path: parent).appending(path: "shared/golden/\(name)")
            guard let data = try? Data(contentsOf: file) else { continue }
            return try decoder.decode(Value.self, from: data)
        }
        return nil
    }

    private static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }
}
