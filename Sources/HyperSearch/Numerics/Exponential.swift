/// The exponential function of several numbers up to 0 at once.
enum Exponential {
    /// eˣ of four numbers within 1e-11; below −300 that of −300.
    ///
    /// 2ⁿ · eʳ with x = n · ln 2 + r; eʳ by its Taylor polynomial.
    @inline(__always)
    static func vector(_ x: SIMD4<Double>) -> SIMD4<Double> {
        let x = x.replacing(with: -300, where: x .< -300)
        // Adding 1.5 · 2⁵² rounds to an integer and leaves it in the lowest bits.
        let magic = SIMD4<Double>(repeating: 0x1.8p52)
        let shifted = x * 1.4426950408889634 + magic
        let n = shifted - magic
        let r = (x - n * 0x1.62e42feep-1) - n * 0x1.a39ef35793c76p-33
        var power = SIMD4<Double>(repeating: 1.0 / 362_880)
        power = power * r + 1.0 / 40_320
        power = power * r + 1.0 / 5040
        power = power * r + 1.0 / 720
        power = power * r + 1.0 / 120
        power = power * r + 1.0 / 24
        power = power * r + 1.0 / 6
        power = power * r + 0.5
        power = power * r + 1.0
        power = power * r + 1.0
        let bits = unsafeBitCast(shifted, to: SIMD4<UInt64>.self) &<< 52
        return unsafeBitCast(unsafeBitCast(power, to: SIMD4<UInt64>.self) &+ bits, to: SIMD4<Double>.self)
    }

    /// eˣ of eight numbers, within a unit of the last place, for numbers from −700 to 0; 0 below.
    ///
    /// eˣ = 2ⁿ eʳ with *n* = x / ln 2 rounded, and eʳ by its Taylor polynomial: |r| ≤ ½ ln 2, so the first term left out is
    /// below 5e-18.
    @inline(__always)
    static func precise(_ x: SIMD8<Double>) -> SIMD8<Double> {
        // Adding 1.5 · 2⁵² rounds to an integer and leaves it in the lowest bits.
        let magic = SIMD8<Double>(repeating: 0x1.8p52)
        let shifted = x * 1.4426950408889634 + magic
        let n = shifted - magic
        // ln 2 in two parts, of which the first times n is exact; what r loses by rounding is kept.
        let (high, low) = (x - n * 0x1.62e42feep-1, n * 0x1.a39ef35793c76p-33)
        let r = high - low
        let lost = (high - r) - low
        var power = SIMD8<Double>(repeating: 1.0 / 6_227_020_800)
        power = power * r + 1.0 / 479_001_600
        power = power * r + 1.0 / 39_916_800
        power = power * r + 1.0 / 3_628_800
        power = power * r + 1.0 / 362_880
        power = power * r + 1.0 / 40_320
        power = power * r + 1.0 / 5040
        power = power * r + 1.0 / 720
        power = power * r + 1.0 / 120
        power = power * r + 1.0 / 24
        power = power * r + 1.0 / 6
        power = power * r + 0.5
        power = 1 + (r + (lost + r * r * power))
        let exponent = unsafeBitCast(shifted, to: SIMD8<UInt64>.self) &<< 52
        let scaled = unsafeBitCast(unsafeBitCast(power, to: SIMD8<UInt64>.self) &+ exponent, to: SIMD8<Double>.self)
        return scaled.replacing(with: 0, where: x .< -700)
    }
}
