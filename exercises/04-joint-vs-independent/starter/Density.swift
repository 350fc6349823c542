// 할 일: 점 하나에서 밀도 l의 값. kernels[k][d]는 봉우리 k가 축 d에서 이 점에 주는 밀도, weights[k]는 그 봉우리의 무게다.
func density(kernels: [[Double]], weights: [Double]) -> Double {
    // TODO: 지금은 축마다 봉우리를 모두 더한 뒤 곱한다(따로). 봉우리마다 먼저 곱한 뒤 더하게 고친다(함께).
    kernels[0].indices.reduce(1) { product, axis in
        product * zip(kernels, weights).reduce(0) { $0 + $1.1 * $1.0[axis] }
    }
}
