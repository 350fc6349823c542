import HyperSearch
import RealModule

extension Parameter {
    /// A value of the parameter for reading.
    ///
    /// Real numbers on a linear scale have as many decimals as tell a ten-thousandth of the range apart, so that
    /// columns of them align; on a logarithmic scale they have four significant digits.
    public func text(_ value: ParameterValue) -> String {
        guard case .float(let number) = value else { return value.description }
        guard case .float(let low, let high, .linear, _) = domain, high > low else { return compact(number) }
        return fixed(number, max(0, min(12, 4 - Int(Double.log10(high - low).rounded(.up)))))
    }

    /// What it can be: `0…1`, `1e-5…1(로그 눈금)`, or how many choices there are.
    public var rangeText: String {
        switch domain {
        case .float(let low, let high, let scale, _):
            "\(compact(low))…\(compact(high))" + (scale == .log ? "(로그 눈금)" : "")
        case .int(let low, let high, let scale, _): "\(low)…\(high)" + (scale == .log ? "(로그 눈금)" : "")
        case .categorical(let choices): "선택지 \(choices.count)개"
        }
    }
}
