/// A number as it is written: `digits` · 10^`exponent`.
///
/// Steps such as 0.1 have no exact binary form; whether they fit a range is asked of what the user wrote.
struct Decimal {
    private let digits: Int
    private let exponent: Int

    /// The shortest decimal that reads back as `value`; nil for infinities and NaN.
    private init?(_ value: Double) {
        let parts = "\(value)".split(separator: "e")
        let number = parts[0].split(separator: ".")
        guard let digits = Int(number.joined()) else { return nil }
        let fraction = number.count > 1 ? number[1].count : 0
        self.digits = digits
        exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) - fraction
    }

    /// The digits this number has at a smaller exponent, or nil beyond 18 digits.
    private func digits(at target: Int) -> Int? {
        var result = digits
        guard exponent - target <= 18 || digits == 0 else { return nil }
        for _ in 0..<(digits == 0 ? 0 : exponent - target) {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            result = product
        }
        return result
    }

    /// The largest of `low`, `low + step`, `low + 2·step`, … that is not above `high`, in decimal arithmetic.
    ///
    /// Falls back to binary arithmetic when the three numbers together span more than 18 digits.
    static func lastMultiple(from low: Double, to high: Double, step: Double) -> Double {
        if let lowest = Decimal(low), let highest = Decimal(high), let width = Decimal(step) {
            let exponent = min(lowest.exponent, highest.exponent, width.exponent)
            if let from = lowest.digits(at: exponent), let to = highest.digits(at: exponent),
                let by = width.digits(at: exponent)
            {
                let (range, overflow) = to.subtractingReportingOverflow(from)
                if !overflow {
                    return range.isMultiple(of: by) ? high : Double("\(from + range / by * by)e\(exponent)") ?? high
                }
            }
        }
        return low + ((high - low) / step).rounded(.down) * step
    }
}
