import RealModule

// 풀이: 고르게 뽑는 것은 값이 아니라 값의 로그다.
func logUniform(_ u: Double, from low: Double, to high: Double) -> Double {
    .exp(.log(low) + u * (.log(high) - .log(low)))
}
