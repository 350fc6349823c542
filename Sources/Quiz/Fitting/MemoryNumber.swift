import Foundation

/// A number the formulas of memory are computed in: a plain one to schedule with, a ``DualNumber`` to fit parameters with.
protocol MemoryNumber: Hashable, Comparable, ExpressibleByFloatLiteral, Sendable where FloatLiteralType == Double {
    init(_ value: Double)
    static func + (a: Self, b: Self) -> Self
    static func - (a: Self, b: Self) -> Self
    static func * (a: Self, b: Self) -> Self
    static func / (a: Self, b: Self) -> Self
    static prefix func - (a: Self) -> Self
    /// `base` to the power of `exponent`, for a base above 0.
    static func power(_ base: Self, _ exponent: Self) -> Self
}

extension Double: MemoryNumber {
    static func power(_ base: Double, _ exponent: Double) -> Double {
        pow(base, exponent)
    }
}
