import RealModule

// 할 일: 0과 1 사이에서 고르게 뽑은 난수 u를, low와 high 사이의 로그 눈금에서 고르게 뽑은 값으로 옮긴다.
func logUniform(_ u: Double, from low: Double, to high: Double) -> Double {
    // TODO: 지금은 선형 눈금이다. 두 끝의 로그를 u만큼 섞은 뒤 exp로 되돌린다(Double.log, Double.exp).
    low + u * (high - low)
}
