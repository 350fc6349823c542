import Foundation

/// A number together with its derivatives by the 21 weights of FSRS-6, which every operation carries along.
///
/// Computing a formula with dual numbers is forward-mode differentiation: the derivatives are exact, and the formula is
/// written once.
struct DualNumber: MemoryNumber {
    let value: Double
    let gradient: Gradient

    /// The weights as the variables to differentiate by: the derivative of each by itself is 1.
    static func variables(_ weights: [Double]) -> [DualNumber] {
        weights.indices.map { DualNumber(value: weights[$0], gradient: Gradient(unit: $0)) }
    }

    /// A derivative by each weight, in 24 lanes of which the last three stay 0.
    ///
    /// Two vectors, because Swift 6.3 computes a `SIMD32` of doubles lane by lane, which takes 25 times as long.
    struct Gradient: Hashable, Sendable {
        private var low = SIMD16<Double>.zero
        private var high = SIMD8<Double>.zero

        static let zero = Gradient()

        private init() {}

        /// 1 at one weight and 0 at the others.
        init(unit index: Int) {
            self[index] = 1
        }

        subscript(index: Int) -> Double {
            get { index < 16 ? low[index] : high[index - 16] }
            set { if index < 16 { low[index] = newValue } else { high[index - 16] = newValue } }
        }

        static func + (a: Gradient, b: Gradient) -> Gradient {
            var sum = a
            sum.low += b.low
            sum.high += b.high
            return sum
        }

        static func * (a: Gradient, factor: Double) -> Gradient {
            var product = a
            product.low *= factor
            product.high *= factor
            return product
        }
    }
}

extension DualNumber {
    /// A constant.
    init(_ value: Double) {
        self.init(value: value, gradient: .zero)
    }

    init(floatLiteral value: Double) {
        self.init(value)
    }

    static func < (a: DualNumber, b: DualNumber) -> Bool {
        a.value < b.value
    }

    static func + (a: DualNumber, b: DualNumber) -> DualNumber {
        DualNumber(value: a.value + b.value, gradient: a.gradient + b.gradient)
    }

    static func - (a: DualNumber, b: DualNumber) -> DualNumber {
        DualNumber(value: a.value - b.value, gradient: a.gradient + b.gradient * -1)
    }

    static func * (a: DualNumber, b: DualNumber) -> DualNumber {
        DualNumber(value: a.value * b.value, gradient: a.gradient * b.value + b.gradient * a.value)
    }

    static func / (a: DualNumber, b: DualNumber) -> DualNumber {
        let quotient = a.value / b.value
        return DualNumber(value: quotient, gradient: a.gradient * (1 / b.value) + b.gradient * (-quotient / b.value))
    }

    static prefix func - (a: DualNumber) -> DualNumber {
        DualNumber(value: -a.value, gradient: a.gradient * -1)
    }

    static func power(_ base: DualNumber, _ exponent: DualNumber) -> DualNumber {
        let power = pow(base.value, exponent.value)
        return DualNumber(
            value: power,
            gradient: base.gradient * (exponent.value * power / base.value)
                + exponent.gradient * (power * log(base.value)))
    }
}
