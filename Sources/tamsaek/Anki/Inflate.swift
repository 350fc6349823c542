/// Unpacks DEFLATE data (RFC 1951), as the ZIP archives that Anki writes have it.
struct Inflate {
    private let bytes: ArraySlice<UInt8>
    private var position: Int
    /// Bits taken from `bytes` and not used yet, the next one lowest.
    private var bits: UInt32 = 0
    private var bitCount = 0
    private var output: [UInt8]
    private let size: Int

    /// The `size` bytes that `bytes` unpack to; nil when they are damaged or unpack to another number.
    static func inflate(_ bytes: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
        var inflate = Inflate(bytes, size: size)
        guard (try? inflate.run()) != nil, inflate.output.count == size else { return nil }
        return inflate.output
    }

    private init(_ bytes: ArraySlice<UInt8>, size: Int) {
        self.bytes = bytes
        self.size = size
        position = bytes.startIndex
        output = []
        // A damaged archive may claim any size.
        output.reserveCapacity(min(size, 16 * bytes.count))
    }

    private struct Damaged: Error {}

    private mutating func run() throws(Damaged) {
        var isLast = false
        while !isLast {
            isLast = try take(1) == 1
            switch try take(2) {
            case 0: try copyStored()
            case 1: try decode(Self.fixedLiterals, Self.fixedDistances)
            case 2:
                let (literals, distances) = try readCodes()
                try decode(literals, distances)
            default: throw Damaged()
            }
        }
    }

    /// The next `count` bits as a number, at most 16.
    private mutating func take(_ count: Int) throws(Damaged) -> Int {
        while bitCount < count {
            guard position < bytes.endIndex else { throw Damaged() }
            bits |= UInt32(bytes[position]) << UInt32(bitCount)
            position += 1
            bitCount += 8
        }
        let value = bits & (1 << UInt32(count) - 1)
        bits >>= UInt32(count)
        bitCount -= count
        return Int(value)
    }

    private mutating func append(_ byte: UInt8) throws(Damaged) {
        guard output.count < size else { throw Damaged() }
        output.append(byte)
    }

    private mutating func copyStored() throws(Damaged) {
        (bits, bitCount) = (0, 0)
        let length = try take(16)
        guard try take(16) == ~length & 0xFFFF, length <= bytes.endIndex - position else { throw Damaged() }
        guard length <= size - output.count else { throw Damaged() }
        output += bytes[position..<position + length]
        position += length
    }

    /// Decodes literals and copies of what came before, until the end of the block.
    private mutating func decode(_ literals: Code, _ distances: Code) throws(Damaged) {
        while true {
            let symbol = try next(literals)
            if symbol < 256 {
                try append(UInt8(symbol))
                continue
            }
            if symbol == 256 { return }
            guard symbol < 286 else { throw Damaged() }
            let length = Self.lengths[symbol - 257] + (try take(Self.lengthBits[symbol - 257]))
            let index = try next(distances)
            guard index < 30 else { throw Damaged() }
            let distance = Self.distances[index] + (try take(Self.distanceBits[index]))
            guard distance <= output.count else { throw Damaged() }
            // A copy may reach into what it copies itself.
            for _ in 0..<length { try append(output[output.count - distance]) }
        }
    }

    /// A canonical Huffman code: how many codes have each length, and their symbols in order.
    private struct Code {
        var counts = Array(repeating: 0, count: 16)
        var symbols: [Int] = []

        /// The code whose symbols have codes of these lengths, 0 for none.
        init(_ lengths: some Collection<Int>) {
            for length in lengths { counts[length] += 1 }
            counts[0] = 0
            symbols = lengths.enumerated().filter { $0.element > 0 }.sorted {
                ($0.element, $0.offset) < ($1.element, $1.offset)
            }.map(\.offset)
        }
    }

    private mutating func next(_ code: Code) throws(Damaged) -> Int {
        var (value, first, index) = (0, 0, 0)
        for length in 1...15 {
            value |= try take(1)
            let count = code.counts[length]
            if value - first < count { return code.symbols[index + value - first] }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        throw Damaged()
    }

    /// The two codes of a block that brings its own.
    private mutating func readCodes() throws(Damaged) -> (literals: Code, distances: Code) {
        let literalCount = try take(5) + 257
        let distanceCount = try take(5) + 1
        let lengthCount = try take(4) + 4
        var lengths = Array(repeating: 0, count: 19)
        for place in Self.lengthOrder.prefix(lengthCount) { lengths[place] = try take(3) }
        let code = Code(lengths)
        lengths = []
        while lengths.count < literalCount + distanceCount {
            switch try next(code) {
            case 16:
                guard let last = lengths.last else { throw Damaged() }
                lengths += Array(repeating: last, count: 3 + (try take(2)))
            case 17: lengths += Array(repeating: 0, count: 3 + (try take(3)))
            case 18: lengths += Array(repeating: 0, count: 11 + (try take(7)))
            case let length: lengths.append(length)
            }
        }
        guard lengths.count == literalCount + distanceCount else { throw Damaged() }
        return (Code(lengths[..<literalCount]), Code(lengths[literalCount...]))
    }

    // The tables of RFC 1951, 3.2.5 to 3.2.7.
    private static let lengths = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    private static let lengthBits = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distances = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577,
    ]
    private static let distanceBits = (0..<30).map { max(0, $0 / 2 - 1) }
    private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let fixedLiterals = Code(
        Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112) + Array(repeating: 7, count: 24)
            + Array(repeating: 8, count: 8))
    private static let fixedDistances = Code(Array(repeating: 5, count: 30))
}
