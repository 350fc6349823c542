/// The checksum of ISO 3309, zlib and ZIP archives (reflected polynomial 0xEDB88320).
public enum CRC32 {
    /// The checksum of some bytes.
    public static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
        ~bytes.reduce(UInt32.max) { remainder, byte in
            table[Int((remainder ^ UInt32(byte)) & 0xff)] ^ (remainder >> 8)
        }
    }

    /// What each value of a byte adds.
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { remainder, _ in
            (remainder >> 1) ^ (remainder & 1 == 0 ? 0 : 0xedb8_8320)
        }
    }
}
