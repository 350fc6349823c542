import RealModule

// 표준 정규분포의 밀도 φ(z)와 누적 확률 Φ(z).
func density(_ z: Double) -> Double { .exp(-z * z / 2) / .sqrt(2 * .pi) }
func probability(_ z: Double) -> Double { .erfc(-z / .sqrt(2)) / 2 }

// 풀이: z · Φ(z)는 나아질 것 같은 만큼(활용), φ(z)는 모르는 만큼(탐험) 보탠다.
func expectedImprovement(mean: Double, deviation: Double, best: Double) -> Double {
    let z = (best - mean) / deviation
    return deviation * (z * probability(z) + density(z))
}
