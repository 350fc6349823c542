// 연습 4 — 함께 볼까, 따로 볼까
//
// 비스듬한 골짜기에서는 x도 y도 혼자서는 좋거나 나쁘지 않다. 두 축을 따로 보는 TPE와 함께 보는 TPE는 무엇이 다를까?
// 할 일은 Density.swift에, 풀이는 solution/Density.swift에 있다.
// 실행: swift run ex04-joint-vs-independent     확인: swift run ex04-joint-vs-independent --check

import HyperSearch
import Practice
import RealModule
import Terminal

var practice = Practice(
    "ex04-joint-vs-independent", title: "연습 4 — 함께 볼까, 따로 볼까", trials: 150, seed: 1,
    functions: BenchmarkCatalog.names(ofDimension: 2, first: "rotated-valley"))
let function = try BenchmarkCatalog.benchmark(named: practice.function)
let (width, trials, space) = (practice.width, max(practice.trials, 20), function.space)
let modes = [(name: "따로", mode: TPESampler.Mode.independent), (name: "함께", mode: .joint)]

practice.step("문제: \(function.title)")
practice.show(SearchPlot(of: function).lines(width: min(width, 60), height: 12), .plane)
practice.say("좋은 x가 따로 있는 것이 아니다. 어떤 x가 좋은지는 y에 달려 있고, 어떤 y가 좋은지는 x에 달려 있다.")

// 두 기법에 똑같은 기록을 준다: 무작위로 뽑은 자리를 차례로 예약해 시도하게 한다.
practice.step("같은 기록 \(trials)번")
var random = Study(sampler: RandomSampler(seed: practice.seed))
try random.optimize(trials: trials, function.objective)
let steps = try modes.map { _, mode in
    var study = Study(sampler: TPESampler(seed: practice.seed, mode: mode))
    for trial in random.history.trials {
        study.enqueue(Dictionary(uniqueKeysWithValues: trial.assignments.map { ($0.parameter.name, $0.value) }))
    }
    try study.optimize(trials: trials, function.objective)
    return try study.runTrial(function.objective).compactMap(\.parzenStep)
}
let good = random.history.trials.filter { steps[1][0].below.trials.contains($0.number) }
practice.show(
    SearchPlot("좋은 쪽", of: function, trials: good).lines(width: min(width, 60), height: 10), .plane)
practice.say(
    """
    무작위로 \(trials)번 시도한 기록을 두 기법에 똑같이 주고 다음 한 번을 고르게 한다. 그림은 TPE가 좋은 쪽으로 가른 \(good.count)개다. \
    함께 보는 쪽은 밀도를 \(steps[1].count)개(평면에), 따로 보는 쪽은 \(steps[0].count)개(축마다 하나) 세운다.
    """)

practice.step("두 밀도")
// log l: 함께 보면 평면의 밀도 하나, 따로 보면 축마다의 밀도를 곱한 것(로그로는 더한 것).
@Sendable func logDensity(_ steps: [ParzenStep], at point: [Double]) -> Double {
    guard steps.count > 1 else { return steps[0].below.model.logDensity(at: point) }
    return zip(steps, point).reduce(0) { $0 + $1.0.below.model.logDensity(at: [$1.1]) }
}
let pictures = zip(modes, steps).map { mode, steps in
    SearchPlot("좋은 쪽", space: space, trials: good, dark: "\(mode.name): l이 높은 곳") { -logDensity(steps, at: $0) }
        .lines(width: (width - 4) / 2, height: 10)
}
practice.show(sideBySide(pictures[0], pictures[1], width: width), "위에서 본 밀도 l이다. 진할수록 TPE가 후보를 많이 뽑는다. ●은 좋은 쪽의 시도다.")
// 밀도가 가장 높은 1할의 자리에서 목적 함수는 어떤가?
let cells = (0..<900).map { index in
    zip(function.bounds, [index % 30, index / 30]).map {
        $0.lowerBound + ($0.upperBound - $0.lowerBound) * (Double($1) + 0.5) / 30
    }
}
let quality = steps.map { steps in
    let ranked = cells.map { (density: logDensity(steps, at: $0), value: function.evaluate($0)) }.sorted {
        $0.density > $1.density
    }
    return Quartiles(of: ranked.prefix(90).map(\.value)).median
}
practice.say(
    """
    따로 보면 x의 밀도와 y의 밀도를 곱하므로 밀도가 축과 나란한 덩어리로 번지고, 좋은 시도가 없던 모퉁이까지 진해진다. 함께 보면 좋은 시도 하나하나의 \
    둘레에만 봉우리가 선다. 밀도가 가장 높은 1할의 자리에서 목적 함수의 중앙값은 따로 \(compact(quality[0], digits: 3)), 함께 \
    \(compact(quality[1], digits: 3))이다(평면 전체는 \(compact(Quartiles(of: cells.map(function.evaluate)).median, digits: 3))).
    """)

practice.step("끝까지 가 보면")
let searches = try modes.map { _, mode in
    var study = Study(sampler: TPESampler(seed: practice.seed, mode: mode))
    try study.optimize(trials: trials, function.objective)
    return study.history
}
let maps = zip(modes, searches).map { mode, history in
    SearchPlot(mode.name, of: function, trials: history.trials).lines(width: (width - 4) / 2, height: 10)
}
practice.show(sideBySide(maps[0], maps[1], width: width), .plane)
let gaps = searches.map { compact(($0.best?.value ?? .nan) - function.minimum, digits: 3) }
practice.say("최솟값까지 남은 거리는 따로 \(gaps[0]), 함께 \(gaps[1])이다. 씨앗 하나로는 운인지 알 수 없으므로 여럿으로 견준다.")

practice.step("씨앗 서른 개")
let contenders = modes.map { name, mode in Comparison.Contender(name) { TPESampler(seed: $0, mode: mode) } }
let comparison = Comparison(on: function, contenders: contenders, trials: trials, seeds: 0..<30)
guard let result = try await comparison.run(progress: practice.progress) else { practice.finish() }
practice.show(result, height: 10)
let finals = result.results.map { $0.finalMedian - function.minimum }
practice.say(
    """
    \(trials)번 뒤에 남은 거리의 중앙값은 따로 \(compact(finals[0], digits: 3)), 함께 \(compact(finals[1], digits: 3))이다. Optuna는 4.x까지 \
    따로가, 5.0부터 함께가 기본이다. 파라미터가 조건에 따라 나타나면 함께 볼 수 없으므로 그것만 따로 뽑는다.
    """)

practice.step("할 일")
practice.say(
    """
    두 밀도의 차이는 곱하고 더하는 차례뿐이다. 봉우리마다 축의 밀도를 먼저 곱한 뒤 더하면 함께 본 것이고, 축마다 봉우리를 먼저 더한 뒤 곱하면 따로 본 \
    것이다. Density.swift의 density(kernels:weights:)는 지금 뒤의 것이다. 앞의 것으로 고친다.
    """)
let corners = [[1.0, 0.0], [0.0, 1.0]]
practice.check("봉우리가 하나면 축의 밀도를 곱한 것이다", hint: "kernels[k]는 k번째 봉우리의 축마다의 밀도다. 한 봉우리 안에서 곱한다.") {
    density(kernels: [[0.5, 0.4]], weights: [1]) == 0.2
}
practice.check("한 축에서만 가까운 봉우리는 보태지 않는다", hint: "(1, 0)과 (0, 1)의 봉우리는 어느 쪽도 이 점 가까이에 없다. 곱하고 나서 더한다.") {
    density(kernels: corners, weights: [0.5, 0.5]) == 0
}
practice.check("TPE의 l과 같은 값이 나온다", hint: "봉우리의 곱에 그 봉우리의 무게(weights[k])를 곱해 모두 더한다.") {
    let model = steps[1][0].below.model
    return cells.prefix(30).allSatisfy { point in
        // 봉우리 k만 남긴 무게로 물으면 그 봉우리 하나의 밀도를 얻는다.
        let kernels = model.weights.indices.map { kernel in
            zip(model.axes, point).map { axis, x in
                guard case .numeric(let normal) = axis else { return 0.0 }
                return normal.density(at: x, weights: model.weights.indices.map { $0 == kernel ? 1 : 0 })
            }
        }
        return abs(density(kernels: kernels, weights: model.weights) / .exp(model.logDensity(at: point)) - 1) < 1e-9
    }
}
practice.finish()
