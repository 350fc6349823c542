// 풀이: 봉우리 하나는 평면 위에 선다. 그 안에서는 축의 밀도를 곱하고, 봉우리끼리는 무게를 실어 더한다.
func density(kernels: [[Double]], weights: [Double]) -> Double {
    zip(kernels, weights).reduce(0) { sum, kernel in
        sum + kernel.1 * kernel.0.reduce(1, *)
    }
}
