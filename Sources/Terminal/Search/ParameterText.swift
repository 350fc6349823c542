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
}
