/// Numbers that a text and a seed fix, on every machine and in every run.
enum StableHash {
    /// FNV-1a over the letters, then SplitMix64's finalizer, which spreads neighbouring seeds apart.
    static func value(of text: String, seed: Int) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        hash &+= UInt64(bitPattern: Int64(seed)) &* 0x9e37_79b9_7f4a_7c15
        hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
        hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
        return hash ^ (hash >> 31)
    }
}

extension Array {
    /// The elements in an order that the seed and their names fix: one more or less does not stir the others.
    public func shuffled(seed: Int, by name: (Element) -> String) -> [Element] {
        let keys = map { StableHash.value(of: name($0), seed: seed) }
        return indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { self[$0] }
    }
}
