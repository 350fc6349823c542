/// Percentiles as NumPy's `nanpercentile` computes them.
enum Percentile {
    /// The value below which `percent` per cent of the numbers lie, between two of them by proportion; NaN if there is none.
    ///
    /// Infinite numbers mostly give NaN.
    static func interpolated(_ values: [Double], _ percent: Double) -> Double {
        let sorted = values.filter { !$0.isNaN }.sorted()
        guard !sorted.isEmpty else { return .nan }
        let position = Double(sorted.count - 1) * (percent / 100)
        let index = Int(position.rounded(.down))
        let lower = sorted[index]
        let upper = sorted[min(index + 1, sorted.count - 1)]
        let fraction = position - position.rounded(.down)
        let difference = upper - lower
        return fraction < 0.5 ? lower + difference * fraction : upper - difference * (1 - fraction)
    }
}
