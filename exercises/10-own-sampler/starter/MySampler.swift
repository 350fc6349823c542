import HyperSearch

// 할 일: 지난 시도(history)를 써서 무작위보다 나은 기법을 만든다.
struct MySampler: Sampler {
    private var random: RandomState

    init(seed: UInt32) {
        random = RandomState(seed: seed)
    }

    mutating func choose(_ parameter: Parameter, for trial: RunningTrial, given history: History) -> Choice {
        // 축의 눈금을 0에서 1까지로 본 것. 로그 축에서도 가운데는 0.5다.
        let axis = UnitCube([parameter])
        // TODO: 처음에는 무작위로, 그다음은 가장 좋은 시도(history.best)의 둘레에서 고르고 갈수록 좁힌다.
        //       최선의 자리: history.best?.assignments.coordinate(of: parameter.name)를 axis.unit(of:along: 0)로 옮긴다.
        let place = random.double()
        let value = parameter.domain.value(at: axis.coordinate(at: place, along: 0))
        return Choice(value: value, reason: .custom(text: "아무 데나"))
    }
}
