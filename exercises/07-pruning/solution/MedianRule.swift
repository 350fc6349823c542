// 풀이: 한 번이라도 중앙값만큼 좋았던 시도는 살아남는다. 견줄 시도가 적을 때는 중앙값을 믿지 않는다.
func isHopeless(_ reports: [Double], others: [Double]) -> Bool {
    guard others.count >= 5, let best = reports.min() else { return false }
    let sorted = others.sorted()
    let median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    return best > median
}
