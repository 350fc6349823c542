import Testing

@testable import HyperSearch

@Suite("Quartiles")
struct QuartilesTests {
    @Test("Quartiles are interpolated between neighbours")
    func interpolation() {
        let quartiles = Quartiles(of: [4, 1, 3, 2])
        #expect(quartiles.q25 == 1.75)
        #expect(quartiles.median == 2.5)
        #expect(quartiles.q75 == 3.25)
    }

    @Test("One number is all three of its quartiles")
    func single() {
        let quartiles = Quartiles(of: [7])
        #expect([quartiles.q25, quartiles.median, quartiles.q75] == [7, 7, 7])
    }

    @Test("Infinite neighbours stay infinite")
    func infinite() {
        #expect(Quartiles(of: [1, .infinity, .infinity]).q75 == .infinity)
    }
}

@Suite("Signed-rank test")
struct SignedRankTestTests {
    /// Expected by enumerating all signs; the cases without ties also by scipy.stats.wilcoxon 1.17 (exact).
    @Test(
        "Probability and effect equal the enumeration of all signs, ties and zeros included",
        arguments: [
            ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 7], 0.03125, 1.0),
            ([0.5, 1.5, 2.5, 9, 4, 8, 1, 7], [1, 1, 3.5, 3, 6, 8.5, 0.25, 9], 0.6015625, 0.2222222222222222),
            ([1, 2, 3, 4, 5, 6, 7.5], [1, 3, 2, 6, 8, 6, 9], 0.1875, 0.8),
        ] as [([Double], [Double], Double, Double)])
    func exact(first: [Double], second: [Double], pValue: Double, effect: Double) {
        let test = SignedRankTest(first, second)
        #expect(abs(test.pValue - pValue) < 1e-12)
        #expect(abs(test.effect - effect) < 1e-12)
    }

    /// scipy.stats.wilcoxon(a, b, method="approx", correction=False).
    @Test("Above a hundred pairs the normal approximation agrees with scipy")
    func approximation() {
        let first = (0..<120).map { Double($0 * 7919 % 1009) / 1009 }
        let second = (0..<120).map { Double($0 * 104729 % 997) / 997 }
        #expect(abs(SignedRankTest(first, second).pValue - 0.4989061796620975) < 1e-12)
    }

    @Test("Swapping the two turns the effect round and keeps the probability")
    func symmetry() {
        let (first, second) = ([1.0, 5, 3, 8, 2], [2.0, 4, 6, 9, 9])
        let (test, swapped) = (SignedRankTest(first, second), SignedRankTest(second, first))
        #expect(test.effect == -swapped.effect)
        #expect(test.pValue == swapped.pValue)
        #expect((test.wins, test.losses) == (swapped.losses, swapped.wins))
    }

    @Test("Two equal samplers are not told apart")
    func equal() {
        let test = SignedRankTest([1, 2, 3], [1, 2, 3])
        #expect(test.pValue == 1)
        #expect(test.effect == 0)
        #expect(test.ties == 3)
    }
}
