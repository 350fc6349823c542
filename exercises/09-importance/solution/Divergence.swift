// 풀이: 피어슨의 χ² 발산. p가 q의 몇 배인지를 보므로, 시도가 드문 칸에 좋은 시도가 모이면 크게 벌어진다.
func divergence(top p: [Double], all q: [Double]) -> Double {
    zip(p, q).reduce(0) { sum, pair in
        let (p, q) = pair
        return sum + q * (p / q - 1) * (p / q - 1)
    }
}
