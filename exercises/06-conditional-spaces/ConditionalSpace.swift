// 가지 치는 공간 둘. 손실은 답을 아는 식이고, 어떤 하이퍼파라미터가 있는지는 실행하며 정해진다.

import HyperSearch
import RealModule

struct ConditionalSpace: Sendable {
    let name: String
    /// 공간을 나무로 적은 것.
    let tree: [String]
    /// 격자가 미리 적어 두어야 하는 축.
    let axes: [GridSampler.Axis]
    let minimum: Double
    let objective: @Sendable (inout Trial) throws -> Double

    static let all = [network, machine]

    /// 신경망: 모멘텀은 SGD에만 있고, 층의 수만큼 폭이 있다.
    static let network = ConditionalSpace(
        name: "network",
        tree: [
            "lr", "optimizer ┬─ sgd ──── momentum", "          └─ adam", "layers ┬─ 1 ── units0",
            "       ├─ 2 ── units0, units1", "       └─ 3 ── units0, units1, units2",
        ],
        axes: [
            .init("lr", [1e-4, 1e-3, 1e-2, 1e-1]), .init("optimizer", ["sgd", "adam"]),
            .init("momentum", [0, 0.5, 0.9]),
            .init("layers", [1, 2, 3]), .init("units0", [8, 32, 128]), .init("units1", [8, 32, 128]),
            .init("units2", [8, 32, 128]),
        ], minimum: 0.25
    ) { trial in
        let rate = Double.log10(try trial.suggestFloat("lr", in: 1e-5...1, scale: .log))
        var loss: Double
        if try trial.suggestCategorical("optimizer", from: ["sgd", "adam"]) == "sgd" {
            let momentum = try trial.suggestFloat("momentum", in: 0...0.99)
            loss = 0.25 + 0.1 * (rate + 1.5) * (rate + 1.5) + (momentum - 0.9) * (momentum - 0.9)
        } else {
            loss = 0.3 + 0.1 * (rate + 3) * (rate + 3)
        }
        let layers = try trial.suggestInt("layers", in: 1...3)
        loss += [0.1, 0, 0.05][layers - 1]
        for layer in 0..<layers {
            let units = try trial.suggestInt("units\(layer)", in: 4...256, scale: .log)
            let distance = Double.log2(Double(units)) - 6
            loss += 0.02 * distance * distance
        }
        return loss
    }

    /// 서포트 벡터 머신: 커널에 따라 폭(gamma)과 차수(degree)가 있거나 없다.
    static let machine = ConditionalSpace(
        name: "svm",
        tree: ["C", "kernel ┬─ linear", "       ├─ rbf ── gamma", "       └─ poly ── gamma, degree"],
        axes: [
            .init("C", [0.1, 1, 10, 100]), .init("kernel", ["linear", "rbf", "poly"]),
            .init("gamma", [1e-3, 1e-2, 1e-1, 1]),
            .init("degree", [2, 3, 4, 5]),
        ], minimum: 0.1
    ) { trial in
        let penalty = Double.log10(try trial.suggestFloat("C", in: 1e-2...1e3, scale: .log))
        let kernel = try trial.suggestCategorical("kernel", from: ["linear", "rbf", "poly"])
        let base = 0.02 * (penalty - 1.3) * (penalty - 1.3)
        guard kernel != "linear" else { return 0.22 + base }
        let gamma = Double.log10(try trial.suggestFloat("gamma", in: 1e-4...10, scale: .log))
        guard kernel == "poly" else { return 0.1 + base + 0.05 * (gamma + 1.7) * (gamma + 1.7) }
        let degree = Double(try trial.suggestInt("degree", in: 2...5))
        return 0.14 + base + 0.03 * (gamma + 1) * (gamma + 1) + 0.02 * (degree - 3) * (degree - 3)
    }
}
