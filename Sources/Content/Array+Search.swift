import Foundation

extension [UInt8] {
    /// The first place of `byte` in a part of the array, as fast as memory can be read; nil where there is none.
    func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        withUnsafeBytes { buffer in
            guard !range.isEmpty, let base = buffer.baseAddress,
                let place = memchr(base + range.lowerBound, Int32(byte), range.count)
            else { return nil }
            return UnsafeRawPointer(place) - base
        }
    }

    /// Whether `byte` stands anywhere in a part of the array with one of `others` right behind it.
    func contains(_ byte: UInt8, before others: UInt8..., in range: Range<Int>) -> Bool {
        var rest = range
        while let place = firstIndex(of: byte, in: rest) {
            if place + 1 < range.upperBound, others.contains(self[place + 1]) { return true }
            rest = place + 1..<range.upperBound
        }
        return false
    }
}

extension UnsafeRawBufferPointer {
    /// Where `word` stands for the first time from `start` on; nil where it does not, or is empty.
    ///
    /// Looks for the last byte, since in Hangul the first is nearly always the same.
    package func firstOffset(of word: [UInt8], from start: Int = 0) -> Int? {
        guard let base = baseAddress, let last = word.last else { return nil }
        var end = start + word.count - 1
        while end < count, let place = memchr(base + end, Int32(last), count - end) {
            let offset = UnsafeRawPointer(place) - base - (word.count - 1)
            if memcmp(base + offset, word, word.count) == 0 { return offset }
            end = offset + word.count
        }
        return nil
    }
}

extension [Int] {
    /// The index of the first element greater than `bound`, in an ascending array; O(log *n*).
    func index(above bound: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] > bound { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
