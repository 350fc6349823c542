import RealModule

// 표준 정규분포의 밀도 φ(z)와 누적 확률 Φ(z).
func density(_ z: Double) -> Double { .exp(-z * z / 2) / .sqrt(2 * .pi) }
func probability(_ z: Double) -> Double { .erfc(-z / .sqrt(2)) / 2 }

// 할 일: 값이 평균 mean, 표준편차 deviation인 정규분포를 따를 때, 지금의 최선 best보다 줄어들 크기의 기댓값(손실이므로 작을수록 좋다).
func expectedImprovement(mean: Double, deviation: Double, best: Double) -> Double {
    // TODO: 지금은 평균만 본다. E[max(best - 값, 0)]을 density와 probability로 쓴다.
    max(best - mean, 0)
}
