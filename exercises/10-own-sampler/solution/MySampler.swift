import HyperSearch

// 풀이: 열 번은 무작위로, 그다음은 최선의 둘레에서. 둘레는 시도가 늘수록 좁아진다.
struct MySampler: Sampler {
    private var random: RandomState

    init(seed: UInt32) {
        random = RandomState(seed: seed)
    }

    mutating func choose(_ parameter: Parameter, for trial: RunningTrial, given history: History) -> Choice {
        let axis = UnitCube([parameter])
        var (place, reason) = (random.double(), "아무 데나")
        if trial.number >= 10, let best = history.best?.assignments.coordinate(of: parameter.name) {
            let radius = 0.5 / Double(trial.number - 9).squareRoot()
            // 고른 난수 셋의 평균은 가운데가 두껍다: 최선 가까이를 더 자주 본다.
            let step = (place + random.double() + random.double()) / 1.5 - 1
            place = min(max(axis.unit(of: best, along: 0) + radius * step, 0), 1)
            reason = "최선의 둘레 ±" + String(Int((100 * radius).rounded())) + "%"
        }
        let value = parameter.domain.value(at: axis.coordinate(at: place, along: 0))
        return Choice(value: value, reason: .custom(text: reason))
    }
}
