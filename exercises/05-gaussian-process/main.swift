// 연습 5 — 가우시안 과정으로 하는 베이지안 최적화
//
// 대리 모델은 가 보지 않은 곳의 값을 예상하고 얼마나 모르는지도 말한다. 획득 함수는 그 둘로 다음 자리를 고른다.
// 할 일은 Improvement.swift에, 풀이는 solution/Improvement.swift에 있다.
// 실행: swift run ex05-gaussian-process     확인: swift run ex05-gaussian-process --check

import HyperSearch
import Practice
import RealModule
import Terminal

var practice = Practice(
    "ex05-gaussian-process", title: "연습 5 — 가우시안 과정", trials: 12, seed: 0,
    functions: BenchmarkCatalog.names(ofDimension: 1, first: "forrester"))
let function = try BenchmarkCatalog.benchmark(named: practice.function)
let (width, startup) = (practice.width, 5)
let trials = max(practice.trials, startup + 2)
func sampler(_ acquisition: Acquisition, seed: UInt32) -> GPSampler {
    GPSampler(seed: seed, startupTrials: startup, isDeterministic: true, acquisition: acquisition)
}

practice.step("문제: 아는 것은 \(startup)곳의 값뿐이다")
var study = Study(sampler: sampler(.logExpectedImprovement, seed: practice.seed))
try study.optimize(trials: startup, function.objective)
practice.show(SearchPlot(of: function, trials: study.history.trials).lines(width: width, height: 10), .curve)
practice.table(of: study)
practice.say("처음 \(startup)번은 무작위다. 여기서부터는 이 값들만 보고 곡선 전체를 짐작한다.")

// 시도마다 한 걸음: 자취에서 모델과 획득 함수를 꺼낸다.
var steps: [GPStep] = []
for number in startup..<trials {
    let events = try study.runTrial(function.objective)
    guard let step = events.compactMap(\.gaussianProcessStep).first, let trial = study.history.trials.last else {
        continue
    }
    steps.append(step)
    let renderer = GPStepRenderer(step, width: width)
    let outcome = "실제 값 \(compact(trial.value ?? .nan))" + (study.history.best == trial ? " ★ 새 최선" : "")
    if steps.count == 1 {
        practice.step("시도 \(number)번 ① 모델을 맞춘다")
        practice.show(renderer.observations + renderer.fit, "모델이 관측에서 맞춘 것이다: 값의 눈금, 길이 척도, 잡음.")
        practice.say(
            """
            가우시안 과정은 가까운 두 자리의 값이 비슷하다고 본다. 얼마나 가까워야 비슷한지(길이 척도)는 관측을 가장 그럴듯하게 만드는 것으로 \
            정한다(주변 가능도).
            """)
        practice.step("시도 \(number)번 ② 예상하고, 모르는 만큼 띠를 두른다")
        practice.show(renderer.surrogate, .posterior)
        practice.say("시도한 자리에서는 띠가 좁고 멀어질수록 넓다. 아래의 획득(기대 개선, EI)은 평균이 낮거나 띠가 넓은 곳에서 커진다.")
        practice.step("시도 \(number)번 ③ 획득 함수가 가장 큰 곳을 고른다")
        practice.show(renderer.candidates + renderer.balance, "획득 함수의 오르막을 여러 자리에서 오른 끝점들이다. ▶가 가장 높은 것, 곧 고른 것이다.")
        practice.say("획득 함수는 모델로만 셈하므로 값싸다. 비싼 목적 함수는 고른 자리에서 한 번만 부른다. \(outcome)")
    } else {
        practice.step("시도 \(number)번")
        practice.show(renderer.surrogate + renderer.balance, .posterior)
        practice.say(outcome)
    }
}

practice.step("활용과 탐험")
// 고른 자리와, 거기에서 모델이 예상한 값.
func place(_ step: GPStep) -> String { compact(step.cube.coordinate(at: step.point[0], along: 0)) }
func forecast(_ step: GPStep) -> String {
    "\(compact(step.loss(ofValue: step.posterior.mean), digits: 3)) ± \(compact(step.posterior.deviation * step.lossDeviation, digits: 2))"
}
func percent(_ share: Double) -> String { fixed(100 * share, 0) + "%" }
practice.table(
    ["시도", "x", "예상", "실제", "활용", "탐험"],
    zip(steps, study.history.trials.dropFirst(startup)).map { step, trial in
        [
            "\(trial.number)", place(step), forecast(step), compact(trial.value ?? .nan, digits: 3),
            percent(step.acquisition.exploitation), percent(step.acquisition.exploration),
        ]
    }, "한 줄이 시도 하나다. 활용과 탐험은 획득 함수가 예상 평균과 표준편차에 끌리는 힘(기울기)의 몫이다.")
let widest = steps.map(\.acquisition.exploration).max() ?? 0
practice.say(
    """
    탐험의 몫은 가장 클 때 \(percent(widest)), 마지막에는 \(percent(steps.last?.acquisition.exploration ?? 0))이다. 찾은 최선은 \
    \(compact(study.history.best?.value ?? .nan)), 참값은 \(compact(function.minimum)).
    """)

practice.step("같은 기록, 세 획득 함수")
let acquisitions: [(name: String, acquisition: Acquisition)] = [
    ("EI", .logExpectedImprovement), ("PI", .logProbabilityOfImprovement(margin: 0)),
    ("UCB", .upperConfidenceBound(width: 2)),
]
let rows = try acquisitions.map { name, acquisition in
    var copy = Study(sampler: sampler(acquisition, seed: practice.seed))
    for trial in study.history.trials.prefix(startup) { copy.enqueue(["x": .float(trial.assignments[0].coordinate)]) }
    try copy.optimize(trials: startup, function.objective)
    let step = try copy.runTrial(function.objective).compactMap(\.gaussianProcessStep)[0]
    practice.show([StyledLine(name, .bold)] + SurrogatePlot(step).lines(width: width, height: 5), .posterior)
    return [name, place(step), forecast(step), percent(step.acquisition.exploration)]
}
practice.table(["획득 함수", "고른 x", "예상", "탐험"], rows)
practice.say(
    """
    모델도 기록도 같은데 고르는 자리가 다를 수 있다. EI는 얼마나 나아질지의 기댓값, PI는 조금이라도 나아질 확률, UCB는 평균에서 표준편차의 2배만큼 \
    좋게 본 값이다(손실에서는 LCB라고도 한다). PI는 나아지는 크기를 묻지 않아 최선 바로 옆을 좋아한다.
    """)

practice.step("씨앗 스무 개")
let contenders = acquisitions.map { name, acquisition in Comparison.Contender(name) { sampler(acquisition, seed: $0) } }
let comparison = Comparison(
    on: function, contenders: contenders + [.init("무작위") { RandomSampler(seed: $0) }], trials: trials, seeds: 0..<20)
guard let result = try await comparison.run(progress: practice.progress) else { practice.finish() }
practice.show(result, height: 10)
let left = result.results.map { "\($0.sampler) \(compact($0.finalMedian - function.minimum, digits: 3))" }
practice.say(
    """
    \(trials)번 뒤에 남은 거리의 중앙값은 \(left.joined(separator: ", "))이다. 무작위는 지난 결과를 쓰지 않는다. 나머지 셋은 모델이 같으므로 셋의 차이는 \
    획득 함수가 활용과 탐험을 얼마씩 섞느냐에서 온다.
    """)

practice.step("할 일")
let first = steps[0].surface
practice.say(
    """
    기대 개선을 직접 쓴다. Improvement.swift의 expectedImprovement(mean:deviation:best:)는 지금 평균만 보므로, 최선보다 나을 것 같지 않은 곳은 \
    아무리 몰라도 0을 준다. 표준편차를 넣어 고친다.
    """)
practice.check("모를수록 커진다", hint: "평균이 최선과 같으면 EI는 σ · φ(0), 곧 표준편차에 비례한다.") {
    let values = [1.0, 2.0].map { expectedImprovement(mean: 0, deviation: $0, best: 0) }
    return values[0] > 0 && abs(values[1] - 2 * values[0]) < 1e-12
}
practice.check("최선보다 나쁜 평균에서도 0이 아니다", hint: "z = (best - mean) / deviation, EI = deviation · (z · Φ(z) + φ(z))") {
    abs(expectedImprovement(mean: 1, deviation: 1, best: 0) - 0.08331547058768602) < 1e-12
}
practice.check("모델의 EI와 같다", hint: "손실이므로 작을수록 좋다. 나아지는 크기는 best - mean이다.") {
    stride(from: 0.05, through: 0.95, by: 0.1).allSatisfy { x in
        let posterior = first.model.posterior(at: [x])
        let mine = expectedImprovement(mean: -posterior.mean, deviation: posterior.deviation, best: -first.best)
        return abs(mine - .exp(first.value(at: [x]).value)) < 1e-6
    }
}
practice.finish()
