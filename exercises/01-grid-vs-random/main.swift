// 연습 1 — 격자와 무작위
//
// 학습률과 드롭아웃을 아홉 번의 시도로 찾는다. 손실을 가르는 것은 거의 학습률뿐이지만 찾는 쪽은 그것을 모른다.
// 격자 탐색과 무작위 탐색 가운데 어느 쪽이 좋은 학습률을 만날까?
// 할 일은 Places.swift에, 풀이는 solution/Places.swift에 있다.
// 실행: swift run ex01-grid-vs-random     확인: swift run ex01-grid-vs-random --check

import HyperSearch
import Practice
import RealModule
import Terminal

// 검증 손실. 신경망 대신 답을 아는 식을 쓴다: 학습률 10⁻²·² 둘레에 골짜기가 있고, 드롭아웃은 거의 상관없다.
let tuning = Benchmark(
    name: "learning-rate", title: "검증 손실",
    space: [
        try Parameter("lr", .float(low: 1e-5, high: 1e-1, scale: .log)),
        try Parameter("dropout", .float(low: 0, high: 0.5)),
    ],
    minimum: 0.3, minimizers: [[.exp10(-2.2), 0]], source: "이 연습의 식"
) { point in
    let distance = Double.log10(point[0]) + 2.2
    return 1 - 0.7 * .exp(-distance * distance / 0.2) + 0.02 * point[1]
}
var practice = Practice(
    "ex01-grid-vs-random", title: "연습 1 — 격자와 무작위", trials: 9, seed: 2,
    functions: BenchmarkCatalog.names(ofDimension: 2, first: tuning.name))
let function = practice.function == tuning.name ? tuning : try BenchmarkCatalog.benchmark(named: practice.function)
let (trials, width, space) = (max(practice.trials, 4), practice.width, function.space)
let cube = UnitCube(space)

practice.step("문제: 두 하이퍼파라미터")
practice.say("\(function.title): 두 축 \(space[0].name), \(space[1].name)에 달려 있다. \(space[0].name)만 바꾸면 이런 모양이다.")
// 최선의 자리에서 한 축만 0에서 1까지 나아갈 때의 값.
@Sendable func value(along axis: Int, at coordinate: Double) -> Double {
    var point = function.minimizers[0]
    point[axis] = coordinate
    return function.evaluate(point)
}
practice.show(SearchPlot(space: [space[0]]) { value(along: 0, at: $0[0]) }.lines(width: width, height: 9), .curve)
let slices = [0, 1].map { axis in
    (0...400).map { value(along: axis, at: cube.coordinate(at: Double($0) / 400, along: axis)) }
}
let swings = slices.map { ($0.max() ?? 0) - ($0.min() ?? 0) }
practice.say(
    """
    끝에서 끝까지 바꾸면 값이 \(space[0].name)에서는 \(compact(swings[0], digits: 3))만큼, \(space[1].name)에서는 \
    \(compact(swings[1], digits: 3))만큼 움직인다. \
    \(swings[0] > 10 * swings[1] ? "값을 가르는 축은 하나지만 찾는 쪽은 그것을 모른다." : "두 축이 모두 값을 가른다.")
    """)

practice.step("격자 탐색으로 \(trials)번")
var grid = Study(sampler: GridSampler(space: space, trials: trials, seed: practice.seed))
try grid.optimize(trials: trials, function.objective)
practice.table(of: grid)
practice.say("축마다 값을 정해 두고 모든 조합을 한 번씩, 섞은 순서로 해 본다. \(space[0].name) 열에서 같은 값이 되풀이되는 것을 보자.")

practice.step("무작위 탐색으로 \(trials)번")
var random = Study(sampler: RandomSampler(seed: practice.seed))
try random.optimize(trials: trials, function.objective)
practice.table(of: random)
practice.say("시도마다 두 값을 새로 뽑는다. 어느 열에도 되풀이되는 값이 없다.")

practice.step("같은 예산, 다른 그림자")
practice.say("격자와 무작위가 시도한 자리다. 맨 아래 ▲ 줄은 점들을 \(space[0].name) 축으로 내린 그림자로, 다른 축이 중요하지 않다면 이것만 남는다.")
let pictures = [("격자", grid), ("무작위", random)].map { name, study in
    SearchPlot(name, space: space, trials: study.history.trials).lines(width: (width - 4) / 2, height: 9)
}
practice.show(sideBySide(pictures[0], pictures[1], width: width), .plane)
let distinct = [grid, random].map { study in Set(study.history.trials.map { $0[space[0].name] }).count }
let best = [grid, random].map { study in study.history.best?.value ?? .infinity }
practice.say(
    """
    똑같이 \(trials)번 시도했지만 서로 다른 \(space[0].name)의 값을 격자는 \(distinct[0])개, 무작위는 \(distinct[1])개 보았다. \
    가장 낮은 값은 격자 \(compact(best[0], digits: 3)), 무작위 \(compact(best[1], digits: 3)).
    """)

practice.step("씨앗을 바꾸어도 그런가")
let contenders = [
    Comparison.Contender("격자") { GridSampler(space: space, trials: trials, seed: $0) },
    Comparison.Contender("무작위") { RandomSampler(seed: $0) },
]
let comparison = Comparison(on: function, contenders: contenders, trials: trials, seeds: 0..<30)
guard let result = try await comparison.run(progress: practice.progress) else { practice.finish() }
practice.show(result, height: 9)

practice.step("왜 그런가")
let goal = ((slices[0].min() ?? 0) + (slices[0].max() ?? 0)) / 2
func value(_ first: Double, _ second: Double) -> Double {
    function.evaluate([cube.coordinate(at: first, along: 0), cube.coordinate(at: second, along: 1)])
}
let share =
    Double((0..<10_000).count { value(Double($0 % 100) / 100 + 0.005, Double($0 / 100) / 100 + 0.005) < goal }) / 10_000
let hits = result.results.map { sampler in sampler.runs.count { $0.best[trials - 1] < goal } }
practice.say(
    """
    값이 \(compact(goal, digits: 3))보다 낮은 곳은 공간의 \(fixed(100 * share, 0))%다. 무작위로 한 번 뽑아 빗나갈 확률이 \
    \(fixed(1 - share, 2))이니 \(trials)번 모두 빗나갈 확률은 그 \(trials)제곱인 \(fixed(.pow(1 - share, trials), 2))이다. 실제로 씨앗 \
    \(result.seeds.count)개 가운데 무작위는 \(hits[1])개, 격자는 \(hits[0])개에서 그곳을 찾았다. 격자는 \(trials)번을 다 써도 \
    \(space[0].name)의 값을 \(distinct[0])개만 보며, 씨앗을 바꾸면 순서만 달라진다.
    """)
let enough = (1...).first { 1 - .pow(0.95, $0) >= 0.95 } ?? 0
practice.say(
    """
    같은 계산으로, 가장 좋은 5%에 드는 점을 95%의 확률로 하나는 만나려면 무작위 시도 \(enough)번이면 된다. 축이 몇 개든 같다. \
    다만 그 5%가 얼마나 좋은 값인지는 말해 주지 않는다.
    """)

practice.step("할 일")
let mine = places(trials)
let values = mine.map { value($0.rate, $0.dropout) }
practice.say(
    """
    무작위가 나은 까닭이 그림자라면, 그림자를 일부러 고르게 놓을 수도 있다. Places.swift의 places(_:)를 고쳐 점 \(trials)개가 어느 \
    축에서 보아도 고르게 흩어지게 한다. 지금 places(_:)의 \(space[0].name) 값은 \(Set(mine.map(\.rate)).count)개, 가장 낮은 값은 \
    \(compact(values.min() ?? .infinity, digits: 3))이다.
    """)
// 축을 점의 수만큼 칸으로 나누었을 때, 점이 든 칸의 수.
func filled(_ positions: [Double]) -> Int {
    Set(positions.map { min(Int($0 * Double(trials)), trials - 1) }).count
}
practice.check("학습률 축의 \(trials)칸이 모두 찼다", hint: "i번째 점의 학습률을 i번째 칸의 가운데에 둔다: (i + 0.5) / count") {
    mine.count == trials && filled(mine.map(\.rate)) == trials
}
practice.check("드롭아웃 축의 \(trials)칸이 모두 찼다", hint: "드롭아웃은 칸의 차례를 바꾸어, 이를테면 한 칸씩 건너뛰며 채운다.") {
    mine.count == trials && filled(mine.map(\.dropout)) == trials
}
practice.check("점들이 한 줄로 늘어서지 않았다", hint: "두 축의 칸 번호가 똑같으면 대각선에만 점이 놓인다.") {
    Set(mine.map { fixed($0.rate - $0.dropout, 6) }).count > 2
}
practice.finish()
