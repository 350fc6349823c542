// 연습 10 — 나만의 탐색 기법
//
// 탐색 기법은 구조체 하나다. 직접 만들어 무작위와 TPE 곁에 세우고, 마지막에는 손으로 TPE와 겨룬다.
// 할 일은 MySampler.swift에, 풀이는 solution/MySampler.swift에 있다.
// 실행: swift run ex10-own-sampler     확인: swift run ex10-own-sampler --check

import HyperSearch
import Practice
import RealModule
import Terminal

let names = ["branin", "six-hump-camel", "rosenbrock", "hartmann6", "ackley5"]
var practice = Practice("ex10-own-sampler", title: "연습 10 — 나만의 탐색 기법", trials: 60, seed: 0, functions: names)
let (width, trials, seed) = (practice.width, max(practice.trials, 20), practice.seed)
let contenders = [
    Comparison.Contender("무작위") { RandomSampler(seed: $0) }, .init("내 기법") { MySampler(seed: $0) },
    .init("TPE") { TPESampler(seed: $0) },
]
// 함수마다 세 기법을 같은 예산과 씨앗 서른 개로 견준 결과.
var results: [ComparisonResult] = []
for name in names {
    let comparison = Comparison(
        on: try BenchmarkCatalog.benchmark(named: name), contenders: contenders, trials: trials, seeds: 0..<30)
    guard let result = try await comparison.run(progress: practice.progress) else { practice.finish() }
    results.append(result)
}
let function = try BenchmarkCatalog.benchmark(named: practice.function)
let chosen = results[names.firstIndex(of: function.name) ?? 0]

practice.step("기법은 값 하나다")
practice.say(
    """
    Sampler를 따르는 구조체에 choose 하나만 쓰면 된다. 부를 때마다 하이퍼파라미터 하나(parameter), 지금의 시도(trial), 지난 시도들(history)을 받아 값과 \
    까닭을 돌려준다. 난수도 구조체 안의 값이므로, 씨앗이 같으면 결과도 같다.
    """)
var study = Study(sampler: MySampler(seed: seed))
var rows: [[String]] = []
for number in 0..<trials {
    for case .chose(_, let parameter, let choice) in try study.runTrial(function.objective) {
        guard case .custom(let reason) = choice.reason, number >= trials - 3 else { continue }
        rows.append(["\(number)", parameter.name, parameter.text(choice.value), reason])
    }
}
practice.table(["시도", "축", "값", "까닭"], rows, "자취에서 꺼낸, 내 기법의 마지막 결정들이다. 까닭은 choose가 돌려준 글이다.")

practice.step("\(function.name)에서 견주기")
practice.show(chosen, height: 10)

practice.step("다른 함수에서는")
practice.table(
    ["함수", "무작위", "내 기법", "TPE", "가장 나은 기법"],
    results.map { result in
        let best = result.results.min { $0.finalMedian < $1.finalMedian }?.sampler ?? ""
        return [result.objective] + result.results.map { compact($0.finalMedian - (result.minimum ?? 0), digits: 3) }
            + [best]
    }, "한 줄이 함수 하나다. 최솟값까지 남은 거리의, 씨앗 서른 개의 중앙값이다. 작을수록 좋다.")
let wins = results.map { $0.results[1].finalMedian < $0.results[0].finalMedian }.count { $0 }
let victories = results.map { $0.results[1].finalMedian < $0.results[2].finalMedian }.count { $0 }
practice.say(
    """
    함수 \(names.count)개 가운데 내 기법의 중앙값이 무작위보다 낮은 것은 \(wins)개, TPE보다 낮은 것은 \(victories)개다. 한 함수에서 이기도록 고치기는 \
    쉽다. 모든 함수에서 이기는 기법은 없으므로, 어디에서 이기고 어디에서 지는지를 말할 수 있어야 한다.
    """)

// 대결: 물결 네 개를 더한 숨은 함수. 씨앗이 같으면 같은 함수다.
var stream = RandomState(seed: seed &+ 7)
let waves = (1...4).map { (height: stream.uniform(-1, 1), count: Double($0) * 0.8, start: stream.uniform(0, 2 * .pi)) }
@Sendable func wave(_ x: Double) -> Double {
    waves.reduce(0) { $0 + $1.height * .sin(2 * .pi * $1.count * x + $1.start) }
}
let lowest = (0...10_000).map { Double($0) / 10_000 }.min { wave($0) < wave($1) } ?? 0
let hidden = Benchmark(
    name: "hidden", title: "숨은 함수", space: [try Parameter("x", .float(low: 0, high: 1))], minimum: wave(lowest),
    minimizers: [[lowest]], source: "이 연습의 식"
) { wave($0[0]) }
let budget = 12

practice.step("대결: 숨은 함수, \(budget)수")
practice.say("0과 1 사이의 x를 \(budget)번 골라 값을 가장 낮게 만든다. 곡선은 보이지 않고 둔 자리의 값만 보인다. TPE도 같은 함수를 \(budget)번 시도한다.")
practice.say(practice.isInteractive ? "Enter만 누르면 고르게 나눈 자리에 둔다." : "물어볼 사람이 없으므로 고르게 나눈 자리를 대신 둔다.")
var hand = Study(sampler: RandomSampler(seed: seed))
for turn in 0..<budget {
    let x = practice.number("\(turn + 1)번째 x", in: 0...1) ?? (Double(turn) + 0.5) / Double(budget)
    hand.enqueue(["x": .float(x)])
    try hand.optimize(trials: 1, hidden.objective)
    guard practice.isInteractive else { continue }
    let values = [hand.history.trials.last, hand.history.best].map { compact($0?.value ?? .nan, digits: 3) }
    practice.say("\(turn + 1)수의 값 \(values[0]), 지금까지의 최선 \(values[1]).")
    practice.show(
        SearchPlot("손", space: hidden.space, trials: hand.history.trials).lines(width: width, height: 8), .curve)
}
var rival = Study(sampler: TPESampler(seed: seed, startupTrials: 4))
try rival.optimize(trials: budget, hidden.objective)

practice.step("판정")
for (name, study) in [("손", hand), ("TPE", rival)] {
    practice.show(SearchPlot(name, of: hidden, trials: study.history.trials).lines(width: width, height: 7), .curve)
}
let gaps = [hand, rival].map { ($0.history.best?.value ?? .infinity) - hidden.minimum }
let others = try (0..<30).map { seed in
    var study = Study(sampler: TPESampler(seed: UInt32(seed), startupTrials: 4))
    try study.optimize(trials: budget, hidden.objective)
    return (study.history.best?.value ?? .infinity) - hidden.minimum
}
practice.say(
    """
    최솟값까지 남은 거리: 손 \(compact(gaps[0], digits: 3)), TPE \(compact(gaps[1], digits: 3)). \
    \(gaps[0] < gaps[1] ? "손이 이겼다." : gaps[0] > gaps[1] ? "TPE가 이겼다." : "비겼다.") 한 판은 운이기도 하다: 씨앗 \(others.count)개의 TPE 가운데 손이 \
    \(others.count { gaps[0] < $0 })개를 이긴다. 축이 하나면 사람의 눈이 밝다. 축이 여섯이면 그릴 수도 없다.
    """)

practice.step("할 일")
practice.say("MySampler.swift의 choose는 지금 아무 데나 뽑는다. 지난 시도를 써서 무작위를 이기게 고친다. 위의 표에 다시 나온다.")
practice.check("고른 값이 범위 안에 있다", hint: "자리를 0과 1 사이로 자른다: min(max(place, 0), 1)") {
    study.history.trials.allSatisfy {
        $0.assignments.allSatisfy { $0.parameter.domain.contains(coordinate: $0.coordinate) }
    }
}
practice.check("씨앗이 같으면 같은 값을 고른다", hint: "난수는 구조체 안의 random에서만 뽑는다.") {
    var again = Study(sampler: MySampler(seed: seed))
    try again.optimize(trials: trials, function.objective)
    return again.history.trials == study.history.trials
}
practice.check("함수 \(names.count)개 가운데 넷 이상에서 무작위보다 낮다", hint: "처음 몇 번은 무작위로, 그다음은 history.best 둘레에서 뽑고 갈수록 좁힌다.") {
    wins >= 4
}
practice.finish()
