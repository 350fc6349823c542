/// NumPy's legacy random stream: the Mersenne Twister MT19937, seeded and consumed word by word as `RandomState` does.
///
/// A value: a copy continues the same stream on its own. Every method states how many 32-bit words it takes.
///
/// - SeeAlso: Matsumoto and Nishimura, "Mersenne Twister", ACM TOMACS 8(1), 1998.
public struct RandomState: Sendable {
    private var words: [UInt32]
    private var position: Int

    private static let size = 624
    private static let shift = 397

    /// Starts the stream of `numpy.random.RandomState(seed)`.
    public init(seed: UInt32) {
        words = [UInt32](repeating: seed, count: Self.size)
        for index in 1..<Self.size {
            let previous = words[index - 1]
            words[index] = 1_812_433_253 &* (previous ^ (previous >> 30)) &+ UInt32(index)
        }
        position = Self.size
    }

    /// The next 32 bits of the stream.
    public mutating func word() -> UInt32 {
        if position == Self.size { regenerate() }
        var word = words[position]
        position += 1
        word ^= word >> 11
        word ^= (word << 7) & 0x9d2c_5680
        word ^= (word << 15) & 0xefc6_0000
        return word ^ (word >> 18)
    }

    private mutating func regenerate() {
        words.withUnsafeMutableBufferPointer { words in
            for index in 0..<Self.size {
                let next = index + 1 < Self.size ? index + 1 : 0
                let far = index + Self.shift < Self.size ? index + Self.shift : index + Self.shift - Self.size
                let mixed = (words[index] & 0x8000_0000) | (words[next] & 0x7fff_ffff)
                words[index] = words[far] ^ (mixed >> 1) ^ (mixed & 1 == 0 ? 0 : 0x9908_b0df)
            }
        }
        position = 0
    }

    /// A double in [0, 1) with 53 random bits; two words.
    public mutating func double() -> Double {
        let high = Double(word() >> 5)
        let low = Double(word() >> 6)
        return (high * 67_108_864 + low) / 9_007_199_254_740_992
    }

    /// A double in [`low`, `high`); two words.
    public mutating func uniform(_ low: Double, _ high: Double) -> Double {
        low + (high - low) * double()
    }

    /// An integer in 0 … `maximum`, drawn by masking and rejecting; no word if `maximum` is 0.
    private mutating func masked(_ maximum: UInt64) -> UInt64 {
        guard maximum > 0 else { return 0 }
        let mask = UInt64.max >> UInt64(maximum.leadingZeroBitCount)
        while true {
            let drawn: UInt64
            if maximum <= UInt64(UInt32.max) {
                drawn = UInt64(word()) & mask
            } else {
                let high = UInt64(word())
                drawn = (high << 32 | UInt64(word())) & mask
            }
            if drawn <= maximum { return drawn }
        }
    }

    /// An integer of the range, as `randint`; at least one word unless the range has one element.
    ///
    /// - Precondition: the range is not empty.
    public mutating func integer(in range: Range<Int>) -> Int {
        precondition(!range.isEmpty, "A random integer needs a range that is not empty.")
        let maximum = UInt64(bitPattern: Int64(range.upperBound &- 1 &- range.lowerBound))
        return range.lowerBound &+ Int(truncatingIfNeeded: masked(maximum))
    }

    /// `count` indices of `weights`, index *i* with probability `weights[i]`, as `choice` with `p`; two words each.
    ///
    /// - Complexity: O(*k* + `count` · log *k*) for *k* weights.
    public mutating func indices(_ count: Int, weights: [Double]) -> [Int] {
        var cumulative: [Double] = []
        cumulative.reserveCapacity(weights.count)
        var sum = 0.0
        for weight in weights {
            sum += weight
            cumulative.append(sum)
        }
        for index in cumulative.indices { cumulative[index] /= sum }
        return (0..<count).map { _ in
            let drawn = double()
            var low = 0
            var high = cumulative.count
            while low < high {
                let middle = (low + high) / 2
                if cumulative[middle] <= drawn { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    /// Shuffles in place from the end, as `shuffle`.
    public mutating func shuffle<Element>(_ elements: inout [Element]) {
        for last in stride(from: elements.count - 1, to: 0, by: -1) {
            elements.swapAt(last, Int(masked(UInt64(last))))
        }
    }

    /// The numbers 0 ..< `count` in random order, as `permutation`.
    public mutating func permutation(_ count: Int) -> [Int] {
        var order = Array(0..<count)
        shuffle(&order)
        return order
    }
}
