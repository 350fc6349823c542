import Foundation
import Testing

@testable import Terminal

struct FixedTests {
    @Test("prints what C's printf does")
    func printf() {
        var random = SplitMix(state: 7)
        for _ in 0..<20_000 {
            let value = Double(Int64(bitPattern: random.next()) >> 20) / Double(1 << (random.next() % 40))
            for decimals in [0, 1, 4, 9] where abs(value) < 1e6 {
                let expected = String(format: "%.\(decimals)f", value)
                let isZero = !expected.contains { ("1"..."9").contains($0) }
                #expect(fixed(value, decimals) == (isZero ? expected.replacing("-", with: "") : expected))
            }
        }
    }

    @Test(
        "a few by eye",
        arguments: [
            (0.125, 2, "0.12"), (0.375, 2, "0.38"), (2.675, 2, "2.67"), (-0.00001, 4, "0.0000"), (1, 0, "1"),
            (-1.5, 1, "-1.5"), (0.05, 1, "0.1"), (.nan, 4, "nan"), (-.infinity, 4, "-inf"),
        ])
    func examples(value: Double, decimals: Int, text: String) {
        #expect(fixed(value, decimals) == text)
    }

    @Test(
        "a compact number keeps its significant digits",
        arguments: [
            (0.397887, "0.3979"), (1e-5, "1e-5"), (0.00012345, "0.0001234"), (12345.678, "12346"), (12.5, "12.5"),
            (-0.1, "-0.1"), (0, "0"), (9.99996, "10"), (999_999.9, "1e+6"), (32_000_000, "3.2e+7"),
            (9.99999e-6, "1e-5"),
            (-1.5e300, "-1.5e+300"), (.leastNonzeroMagnitude, "5e-324"), (.nan, "nan"), (.infinity, "inf"),
        ])
    func compactNumbers(value: Double, text: String) {
        #expect(compact(value) == text)
    }
}

/// A small generator with a fixed seed (SplitMix64).
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
