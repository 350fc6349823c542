// 할 일: 후보마다 log l(x)와 log g(x)가 있다. 다음에 해 볼 후보의 번호를 돌려준다.
func pick(logL: [Double], logG: [Double]) -> Int {
    // TODO: 지금은 좋은 쪽의 밀도 l만 본다. TPE처럼 l/g가 가장 큰 후보를 고르게 고친다(같으면 앞의 것).
    let scores = logL
    return scores.indices.max { scores[$0] < scores[$1] } ?? 0
}
