import Foundation
import Testing

@testable import HyperSearch

@Suite("The exponential function of eight numbers")
struct ExponentialTests {
    @Test("is that of the C library within a unit of the last place")
    func accuracy() {
        for step in 0..<100_000 {
            let first = -0.007 * Double(step)
            let numbers = SIMD8<Double>((0..<8).map { max(-700, first - Double($0) / 1300) })
            let powers = Exponential.precise(numbers)
            for lane in 0..<8 {
                let expected = Foundation.exp(numbers[lane])
                #expect(abs(powers[lane] - expected) <= expected.ulp)
            }
        }
    }

    @Test("is 0 far below 0", arguments: [-701, -1e4, -1e300, -.infinity] as [Double])
    func underflow(x: Double) {
        #expect(Exponential.precise(SIMD8(repeating: x)) == .zero)
    }
}
