import Foundation
import HyperSearch
import Testing

@testable import tamsaek

@Suite("ZIP archives and their checksums")
struct ZipArchiveTests {
    @Test("CRC-32 and SHA-1 are those of their standards")
    func checksums() {
        #expect(CRC32.checksum("123456789".utf8) == 0xCBF4_3926)
        let letters = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
        #expect(
            SHA1.digest(of: Array("abc".utf8)) == [0xA999_3E36, 0x4706_816A, 0xBA3E_2571, 0x7850_C26C, 0x9CD0_D89D])
        #expect(
            SHA1.digest(of: Array(letters.utf8)) == [
                0x8498_3E44, 0x1C3B_D26E, 0xBAAE_4AA1, 0xF951_29E5, 0xE546_70F1,
            ])
        #expect(SHA1.prefix(of: "") == 0xDA39_A3EE_5E6B_4B0D)
    }

    @Test("an archive is read back as it was written")
    func roundTrip() throws {
        let entries = [
            ZipArchive.Entry(name: "collection.anki2", bytes: (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }),
            ZipArchive.Entry(name: "media", bytes: Array("{}".utf8)), ZipArchive.Entry(name: "없음", bytes: []),
        ]
        let data = ZipArchive(entries).data
        #expect(ZipArchive(data)?.entries == entries)
        #expect(ZipArchive(data + Data("a comment may follow".utf8))?.entries == entries)
        #expect(ZipArchive(entries).data == data)
    }

    /// Packed by zlib 1.3 with the level and strategy named.
    static let deflated: [(name: String, packed: String)] = [
        (
            "level 9",
            "ldQxDoJgEETh3lP8R2BnRNHrQQEd9obKhJhYoYWFJ4L1DjZe4LWb132Zrbalz/ld8tady7rccxrLtx2zHdbnp2yP"
                + "V06XvHb/2y5YLpab5XuW1yw/sPzI8oblJ8hUwR66BoQNKBuQNqBtQNyAugF5A/oK+oruFvoK+gr6CvoK+gr6CvoK"
                + "+hr6GvqaPmboa+hr6Gvoa+hr6Gvo+wM="
        ),
        (
            "fixed codes",
            "M3i9qePN8h0Kb5a0WCm82rTyzbwJCm+bJ7xp7ny1eY/C6zVb3syb+GZOC1SMy5A05UakKTcmTbkJacpNSVNuRppy"
                + "c9KUW5Cm3JLEaDIgUT2J8WpIYsQakhizhiRGrSGJcWtIYuQakhi7hiRGryGJ8WtEYvwakZpvSYxfIxLj14jE+DUi"
                + "MX6NSIxfIxLj14jE+DUiMX6NSYxfYxLj15jUgpnE+DUmMX6NSYxfYxLj15jE+DUmMX6NSYxfAA=="
        ),
    ]

    @Test("what zlib packs is unpacked, with codes of its own and with fixed ones", arguments: deflated)
    func inflates(name: String, packed: String) throws {
        let text = (0..<40).map { "\($0)번째 줄: 격자 탐색과 무작위 탐색\n" }.joined()
        let bytes = try #require(Data(base64Encoded: packed))
        #expect(Inflate.inflate([UInt8](bytes)[...], size: text.utf8.count) == Array(text.utf8))
    }

    @Test("stored bytes are unpacked, and what is not DEFLATE is refused")
    func storedAndDamaged() {
        #expect(Inflate.inflate([1, 3, 0, 0xFC, 0xFF, 65, 66, 67], size: 3) == Array("ABC".utf8))
        #expect(Inflate.inflate([1, 3, 0, 0xFC, 0xFF, 65, 66, 67], size: 2) == nil)
        #expect(Inflate.inflate([1, 3, 0, 0xFC, 0xFE, 65, 66, 67], size: 3) == nil)
        #expect(Inflate.inflate([3, 0], size: 0) == [])
        #expect(Inflate.inflate([3, 0], size: 5) == nil)
        #expect(Inflate.inflate([7], size: 0) == nil)
    }

    @Test("an archive with one wrong bit in what is packed is refused")
    func damage() throws {
        let good = try Data(contentsOf: GoldenPackage.url)
        #expect(ZipArchive(good)?["collection.anki21"]?.count ?? 0 > 100_000)
        for place in stride(from: 200, to: 9000, by: 391) {
            var bad = good
            bad[place] ^= 4
            #expect(ZipArchive(bad) == nil, "\(place)")
        }
    }

    @Test("what is no archive is refused", arguments: [0, 10, 22, 30, 60_000])
    func noArchive(kept: Int) throws {
        #expect(ZipArchive(try Data(contentsOf: GoldenPackage.url).prefix(kept)) == nil)
    }
}
