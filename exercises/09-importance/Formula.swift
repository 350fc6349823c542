import HyperSearch
import RealModule

/// 답을 아는 목적 함수: 무엇이 중요한지 식에서 읽을 수 있다.
///
/// seed라는 하이퍼파라미터도 있지만 값에는 쓰이지 않는다.
struct Formula {
    let name: String
    let text: String
    private let value: @Sendable (_ x: Double, _ exponent: Double, _ layers: Int) -> Double

    /// 시도 하나.
    @Sendable func objective(_ trial: inout Trial) throws -> Double {
        let x = try trial.suggestFloat("x", in: -5...5)
        let rate = try trial.suggestFloat("lr", in: 1e-5...1e-1, scale: .log)
        let layers = try trial.suggestInt("layers", in: 1...8)
        _ = try trial.suggestInt("seed", in: 1...100)
        return value(x, .log10(rate), layers)
    }

    static let all = [
        Formula(name: "valley", text: "(x − 1)² + 8·min(0, log₁₀ lr + 3)² + |layers − 3|") { x, exponent, layers in
            // 학습률이 10⁻³보다 작으면 그만큼 덜 배운다.
            (x - 1) * (x - 1) + 8 * min(0, exponent + 3) * min(0, exponent + 3) + Double(abs(layers - 3))
        },
        Formula(name: "product", text: "4·x·(log₁₀ lr + 3) + |layers − 3|") { x, exponent, layers in
            4 * x * (exponent + 3) + Double(abs(layers - 3))
        },
    ]
}
