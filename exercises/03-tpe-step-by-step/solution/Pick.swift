// 풀이: l/g가 가장 큰 후보는 log l - log g가 가장 큰 후보다.
func pick(logL: [Double], logG: [Double]) -> Int {
    let scores = zip(logL, logG).map { $0 - $1 }
    return scores.indices.max { scores[$0] < scores[$1] } ?? 0
}
