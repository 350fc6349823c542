/// The exponential function of numbers up to 0 within 1e-11, four at a time; below −300 that of −300.
enum Exponential {
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
}
