/// A number with so many digits after the point, as C's `%.*f` prints it, without Foundation.
///
/// Rounds the exact binary value, halves to even: `fixed(0.125, 2)` is `0.12`. A result of zero has no sign.
/// Not a number is `nan`, the infinities `inf` and `-inf`; from 2⁵³ on the digits are those of `description`.
/// - Precondition: `decimals` is 0 … 22, whose powers of ten are exact.
public func fixed(_ value: Double, _ decimals: Int = 4) -> String {
    precondition((0...22).contains(decimals), "fixed: decimals must be 0 … 22")
    let scale = powerOfTen(decimals)
    let scaled = value * scale
    guard abs(scaled) < 0x1p53 else { return value.description }
    // Rounding looks at value × scale with its error, so that a product which only seems to end in .5 goes the right way.
    let error = (-scaled).addingProduct(value, scale)
    var rounded = scaled.rounded(.toNearestOrEven)
    if scaled - rounded == 0.5, error > 0 { rounded += 1 }
    if scaled - rounded == -0.5, error < 0 { rounded -= 1 }
    let digits = String(Int(abs(rounded)))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = padded.dropLast(decimals)
    return (rounded < 0 ? "-" : "") + whole + (decimals > 0 ? "." : "") + padded.suffix(decimals)
}

/// A number in about so many significant digits, for axes and tables: `0.3979`, `12.5`, `1e-5`, `3.2e+7`.
///
/// Trailing zeros are left out and whole digits are never rounded away below a million; powers of ten stand before
/// 0.0001 and from a million on.
/// - Precondition: `digits` is 1 … 17.
public func compact(_ value: Double, digits: Int = 4) -> String {
    precondition((1...17).contains(digits), "compact: digits must be 1 … 17")
    guard value.isFinite, value != 0 else { return fixed(value, 0) }
    let exponent = decimalExponent(value)
    if (-4..<6).contains(exponent) {
        let text = trimmed(fixed(value, max(0, min(22, digits - 1 - exponent))))
        return text == "1000000" || text == "-1000000" ? scientific(value, digits, exponent) : text
    }
    return scientific(value, digits, exponent)
}

private func scientific(_ value: Double, _ digits: Int, _ exponent: Int) -> String {
    // The digits of `description` are the shortest that name the number, so the mantissa is read from them.
    let mantissa = value.description.prefix { $0 != "e" }.filter { $0.isNumber || $0 == "-" }
    let sign = mantissa.hasPrefix("-") ? "-" : ""
    let figures = mantissa.drop { $0 == "-" || $0 == "0" }
    let text = fixed(Double("\(sign)\(figures.prefix(1)).\(figures.dropFirst())0") ?? value, digits - 1)
    let isTen = text.hasPrefix("10") || text.hasPrefix("-10")
    let power = isTen ? exponent + 1 : exponent
    return (isTen ? sign + "1" : trimmed(text)) + "e" + (power < 0 ? "-" : "+") + String(abs(power))
}

/// The power of ten of the first digit that is not zero: 2 for 123, −3 for 0.00123.
private func decimalExponent(_ value: Double) -> Int {
    let parts = abs(value).description.split(separator: "e")
    let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let point = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    if let whole = point.first, whole.contains(where: { $0 != "0" }) { return power + whole.count - 1 }
    let zeros = point.dropFirst().first?.prefix { $0 == "0" }.count ?? 0
    return power - zeros - 1
}

private func trimmed(_ number: String) -> String {
    guard number.contains(".") else { return number }
    var text = number[...]
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return String(text)
}

private func powerOfTen(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
}
