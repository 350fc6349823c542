// 입력 10 → 은닉 32(ReLU, 드롭아웃) → 출력 1인 신경망을 Adam으로 학습한다. 씨앗이 같으면 언제나 같은 결과가 나온다.

import HyperSearch
import RealModule

/// 회귀 데이터: 입력 10개 가운데 몇 개만 정답에 관여하고, 정답에는 잡음이 섞여 있다.
struct Regression: Sendable {
    private(set) var inputs: [[Double]] = []
    private(set) var targets: [Double] = []

    static let functions = ["quadratic", "friedman"]

    init(_ function: String, rows: Int, seed: UInt32) {
        var random = RandomState(seed: seed)
        for _ in 0..<rows {
            if function == "friedman" {
                // Friedman, Multivariate adaptive regression splines, Annals of Statistics 19, 1991 (첫째 함수)를 5로 나눈 것.
                let x = (0..<10).map { _ in random.double() }
                let wave = 10 * Double.sin(.pi * x[0] * x[1])
                let value = wave + 20 * (x[2] - 0.5) * (x[2] - 0.5) + 10 * x[3] + 5 * x[4]
                inputs.append(x)
                targets.append((value + random.normal()) / 5)
            } else {
                let x = (0..<10).map { _ in random.normal() }
                inputs.append(x)
                targets.append(2 * x[0] - x[1] + x[2] * x[2] + 0.5 * random.normal())
            }
        }
    }
}

extension RandomState {
    /// 표준 정규분포에서 하나(Box–Muller).
    mutating func normal() -> Double {
        Double.sqrt(-2 * .log(1 - double())) * .cos(2 * .pi * double())
    }
}

struct Network {
    private static let (inputs, width) = (10, 32)
    /// 은닉층의 무게(줄마다 입력 10개와 절편), 이어서 출력층의 무게 32개와 절편.
    private var weights: [Double] = []
    private var (mean, variance, step): ([Double], [Double], Double)
    private var random: RandomState
    private let (rate, dropout): (Double, Double)

    init(rate: Double, dropout: Double, seed: UInt32) {
        (self.rate, self.dropout) = (rate, dropout)
        random = RandomState(seed: seed)
        let (stride, count) = (Self.inputs + 1, Self.width * (Self.inputs + 1) + Self.width + 1)
        for index in 0..<count {
            // ±1/√(들어오는 수) 사이에서 고르게: PyTorch의 Linear와 같은 처음값의 범위.
            let bound = 1 / Double(index < Self.width * stride ? Self.inputs : Self.width).squareRoot()
            weights.append(random.uniform(-bound, bound))
        }
        (mean, variance, step) = (Array(repeating: 0, count: count), Array(repeating: 0, count: count), 0)
    }

    /// 데이터를 한 번 훑으며 20줄마다 무게를 고친다.
    mutating func train(_ data: Regression) {
        for start in stride(from: 0, to: data.targets.count, by: 20) {
            var gradient = Array(repeating: 0.0, count: weights.count)
            let rows = start..<min(start + 20, data.targets.count)
            for row in rows {
                // 드롭아웃: 은닉 단위를 그 확률로 끄고, 남은 것은 그만큼 키운다.
                let mask = (0..<Self.width).map { _ in random.double() < dropout ? 0 : 1 / (1 - dropout) }
                backward(data.inputs[row], data.targets[row], mask, share: 2 / Double(rows.count), into: &gradient)
            }
            adam(gradient)
        }
    }

    /// 평균제곱오차.
    ///
    /// 평가할 때는 드롭아웃을 끈다.
    func loss(on data: Regression) -> Double {
        let mask = Array(repeating: 1.0, count: Self.width)
        let sum = zip(data.inputs, data.targets).reduce(0) { sum, pair in
            let error = predict(pair.0, hidden(pair.0, mask)) - pair.1
            return sum + error * error
        }
        return sum / Double(data.targets.count)
    }

    private func hidden(_ x: [Double], _ mask: [Double]) -> [Double] {
        (0..<Self.width).map { unit in
            let start = unit * (Self.inputs + 1)
            var sum = weights[start + Self.inputs]
            for input in 0..<Self.inputs { sum += weights[start + input] * x[input] }
            return max(0, sum) * mask[unit]
        }
    }

    private func predict(_ x: [Double], _ hidden: [Double]) -> Double {
        let start = Self.width * (Self.inputs + 1)
        return (0..<Self.width).reduce(weights[start + Self.width]) { $0 + weights[start + $1] * hidden[$1] }
    }

    /// 역전파: 출력의 오차에서 무게의 기울기를 거꾸로 구한다.
    private func backward(
        _ x: [Double], _ target: Double, _ mask: [Double], share: Double, into gradient: inout [Double]
    ) {
        let hidden = hidden(x, mask)
        let error = share * (predict(x, hidden) - target)
        let output = Self.width * (Self.inputs + 1)
        gradient[output + Self.width] += error
        for unit in 0..<Self.width where hidden[unit] > 0 {
            gradient[output + unit] += error * hidden[unit]
            let slope = error * weights[output + unit] * mask[unit]
            let start = unit * (Self.inputs + 1)
            for input in 0..<Self.inputs { gradient[start + input] += slope * x[input] }
            gradient[start + Self.inputs] += slope
        }
    }

    /// Adam(Kingma, Ba, ICLR 2015): 기울기의 평균을 그 크기로 나눈 만큼 걷는다.
    private mutating func adam(_ gradient: [Double]) {
        step += 1
        let (first, second) = (1 - Double.pow(0.9, step), 1 - Double.pow(0.999, step))
        for index in weights.indices {
            mean[index] = 0.9 * mean[index] + 0.1 * gradient[index]
            variance[index] = 0.999 * variance[index] + 0.001 * gradient[index] * gradient[index]
            weights[index] -= rate * (mean[index] / first) / ((variance[index] / second).squareRoot() + 1e-8)
        }
    }
}
