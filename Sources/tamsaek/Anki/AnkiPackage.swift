import Foundation

/// Anki's `.apkg` file: a ZIP archive of a collection and its media, of which we have none.
enum AnkiPackage {
    /// The package in the form that every version of Anki imports.
    static func data(of collection: AnkiCollection) throws -> Data {
        ZipArchive([
            .init(name: "collection.anki2", bytes: try AnkiDatabase.bytes(of: collection)),
            .init(name: "media", bytes: Array("{}".utf8)),
        ]).data
    }

    /// Reads a package of the older forms; newer ones hold zstd and protocol buffers.
    ///
    /// - Throws: ``AnkiError``.
    static func collection(in data: Data) throws -> AnkiCollection {
        guard let archive = ZipArchive(data) else { throw AnkiError.noPackage }
        guard archive["collection.anki21b"] == nil else { throw AnkiError.tooNew }
        // Beside `collection.anki21` the older name has a note that asks for a newer Anki.
        guard let bytes = archive["collection.anki21"] ?? archive["collection.anki2"] else { throw AnkiError.noPackage }
        do {
            return try AnkiDatabase.collection(in: bytes)
        } catch let error as AnkiError {
            throw error
        } catch {
            throw AnkiError.damaged
        }
    }
}
