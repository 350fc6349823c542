// 할 일: 칸마다 좋은 시도의 비율 p와 모든 시도의 비율 q가 있다. 두 분포가 얼마나 다른지를 수 하나로 돌려준다.
func divergence(top p: [Double], all q: [Double]) -> Double {
    // TODO: 지금은 차이를 그냥 더한다. PED-ANOVA처럼 칸마다 q·(p/q − 1)²을 더하게 고친다.
    zip(p, q).reduce(0) { $0 + abs($1.0 - $1.1) }
}
