// 연습 2 — 로그 눈금
//
// 학습률을 10⁻⁵에서 10⁻¹ 사이에서 찾는다. 같은 예산을 선형 축에 쓸 때와 로그 축에 쓸 때 무엇이 달라질까?
// 할 일은 LogUniform.swift에, 풀이는 solution/LogUniform.swift에 있다.
// 실행: swift run ex02-log-scales     확인: swift run ex02-log-scales --check

import HyperSearch
import Practice
import RealModule
import Terminal

// 같은 식을 두 축에서 찾는다. 학습률의 손실은 자릿수(로그)에, 드롭아웃의 손실은 값 자체에 따라 움직인다.
func benchmark(_ name: String, _ scale: Scale) throws -> Benchmark {
    let isRate = name == "learning-rate"
    let range = isRate ? 1e-5...1e-1 : 0.001...0.5
    let space = [
        try Parameter(isRate ? "lr" : "dropout", .float(low: range.lowerBound, high: range.upperBound, scale: scale))
    ]
    return Benchmark(
        name: name, title: "검증 손실", space: space, minimum: 0.3, minimizers: [[isRate ? .exp10(-3.3) : 0.3]],
        source: "이 연습의 식"
    ) { point in
        let distance = isRate ? (.log10(point[0]) + 3.3) / 0.32 : (point[0] - 0.3) / 0.05
        return 1 - 0.7 * .exp(-distance * distance)
    }
}

var practice = Practice(
    "ex02-log-scales", title: "연습 2 — 로그 눈금", trials: 20, seed: 0, functions: ["learning-rate", "dropout"])
let (trials, width, seed) = (practice.trials, practice.width, practice.seed)
let scales = [(name: "선형", scale: Scale.linear), (name: "로그", scale: Scale.log)]
let functions = try scales.map { try benchmark(practice.function, $0.scale) }
let range = functions[0].bounds[0]
let parameter = functions[0].space[0].name

practice.step("문제: 같은 손실, 두 눈금")
for (function, scale) in zip(functions, scales) {
    practice.show(
        [StyledLine("\(scale.name) 눈금의 \(parameter)", .bold)] + SearchPlot(of: function).lines(width: width, height: 7),
        .curve)
}
// 축의 몫: 0에서 1까지 고르게 나아갈 때 조건에 맞는 자리의 비율.
func share(_ scale: Int, where holds: (Double) -> Bool) -> Double {
    let cube = UnitCube(functions[scale].space)
    return Double((0..<100_000).count { holds(cube.coordinate(at: (Double($0) + 0.5) / 100_000, along: 0)) }) / 100_000
}
let goal = 0.65
let shares = [0, 1].map { scale in share(scale) { functions[scale].evaluate([$0]) < goal } }
practice.say(
    """
    손실도 범위도 같고 가로축의 눈금만 다르다. 손실이 \(fixed(goal, 2))보다 낮은 골짜기는 선형 축의 \(fixed(100 * shares[0], 1))%, 로그 축의 \
    \(fixed(100 * shares[1], 1))%를 차지한다.
    """)

practice.step("무작위 \(trials)번을 두 축에서")
var studies: [Study] = []
for function in functions {
    var study = Study(sampler: RandomSampler(seed: seed))
    try study.optimize(trials: trials, function.objective)
    studies.append(study)
}
for (study, scale) in zip(studies, scales) {
    let plot = SearchPlot("\(scale.name) 축에서 뽑은 시도", of: functions[1], trials: study.history.trials)
    practice.show(plot.lines(width: width, height: 6), .curve)
}
practice.say("씨앗이 같으므로 난수도 같다. 다른 것은 난수를 어느 눈금에 놓았는가뿐이다. 그림은 둘 다 로그 눈금에 그렸다.")

practice.step("자릿수마다 몇 번")
let first = Int(Double.log10(range.lowerBound).rounded(.down))
let last = Int((Double.log10(range.upperBound) - 1e-9).rounded(.down))
let decades = (first...last).map { Double.exp10(Double($0))..<Double.exp10(Double($0 + 1)) }
let rows = decades.map { decade in
    let drawn = studies.map { $0.history.trials.count { decade.contains($0.assignments[0].coordinate) } }
    let parts = [0, 1].map { fixed(100 * share($0, where: decade.contains), 2) + "%" }
    return [
        "\(compact(decade.lowerBound))부터 \(compact(min(decade.upperBound, range.upperBound)))까지", parts[0],
        "\(drawn[0])", parts[1], "\(drawn[1])",
    ]
}
practice.table(
    [parameter, "선형 축의 몫", "선형 \(trials)번 중", "로그 축의 몫", "로그 \(trials)번 중"], rows,
    "한 줄이 자릿수 하나다. 몫은 그 자릿수가 축에서 차지하는 길이, 옆은 위의 시도 가운데 실제로 그 자릿수에 든 횟수다.")
practice.say("고르게 뽑는다는 말은 눈금을 정해야 뜻이 있다. 선형 축에서는 차이가 같으면, 로그 축에서는 배율이 같으면 같은 몫을 받는다.")

practice.step("씨앗 서른 개, 그리고 TPE")
var medians: [[Double]] = []
for (function, scale) in zip(functions, scales) {
    let contenders = try ["random", "tpe"].map { try Comparison.Contender.named($0, on: function, trials: trials) }
    let comparison = Comparison(on: function, contenders: contenders, trials: trials, seeds: 0..<30)
    guard let result = try await comparison.run(progress: practice.progress) else { practice.finish() }
    practice.show(
        [StyledLine("\(scale.name) 축", .bold)] + ComparisonRenderer(width: width).table(of: result), .quartiles)
    medians.append(result.results.map(\.finalMedian))
}
let miss = shares.map { Double.pow(1 - $0, trials) }
practice.say(
    """
    손실의 중앙값이 무작위는 선형 축 \(fixed(medians[0][0], 3)), 로그 축 \(fixed(medians[1][0], 3)), TPE는 선형 축 \(fixed(medians[0][1], 3)), \
    로그 축 \(fixed(medians[1][1], 3))이다. TPE도 그 축 위에서 뽑고 밀도를 그리므로, 눈금은 기법에 맡길 수 없고 사람이 정해 주어야 한다.
    """)
practice.say(
    """
    까닭은 골짜기의 몫이다. 무작위 \(trials)번이 모두 골짜기를 비껴갈 확률은 선형 축에서 \(fixed(1 - shares[0], 3))의 \(trials)제곱인 \
    \(fixed(miss[0], 2)), 로그 축에서 \(fixed(1 - shares[1], 3))의 \(trials)제곱인 \(fixed(miss[1], 2))이다.
    """)

practice.step("할 일")
practice.say(
    """
    로그 눈금에서 뽑는 일은 한 줄이면 된다. LogUniform.swift의 logUniform(_:from:to:)는 0과 1 사이의 난수를 범위 안의 값으로 옮긴다. \
    지금은 선형이어서 0.5를 \(compact(logUniform(0.5, from: 1e-5, to: 1e-1)))로 옮긴다. 로그 눈금의 한가운데로 옮기게 고친다.
    """)
practice.check("0은 하한으로, 1은 상한으로 간다", hint: "exp(log(low) + u · (log(high) - log(low)))") {
    abs(logUniform(0, from: 1e-5, to: 1e-1) - 1e-5) < 1e-12 && abs(logUniform(1, from: 1e-5, to: 1e-1) - 1e-1) < 1e-12
}
practice.check("0.5는 두 끝의 기하평균으로 간다", hint: "1e-5와 1e-1의 한가운데는 로그 눈금에서 1e-3이다. 로그를 취한 뒤에 섞는다.") {
    abs(logUniform(0.5, from: 1e-5, to: 1e-1) / 1e-3 - 1) < 1e-9
}
practice.check("RandomSampler와 같은 난수에서 같은 값이 나온다", hint: "고르게 뽑은 것은 로그이고, 값은 그것의 exp다.") {
    var stream = RandomState(seed: seed)
    return studies[1].history.trials.allSatisfy { trial in
        let mine = logUniform(stream.double(), from: range.lowerBound, to: range.upperBound)
        return abs(mine / trial.assignments[0].coordinate - 1) < 1e-9
    }
}
practice.finish()
