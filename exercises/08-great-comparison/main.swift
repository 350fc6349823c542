// 연습 8 — 큰 비교
//
// 격자, 무작위, TPE, 가우시안 과정을 같은 예산과 여러 씨앗으로, 2차원에서 20차원까지의 함수에서 견준다.
// 한 번 이긴 것, 한 함수에서 이긴 것, 늘 이기는 것은 다르다.
// 할 일은 TrialsNeeded.swift에, 풀이는 solution/TrialsNeeded.swift에 있다.
// 실행: swift run ex08-great-comparison     확인: swift run ex08-great-comparison --check

import HyperSearch
import Practice
import RealModule
import Terminal

let names = [
    "branin", "goldstein-price", "rosenbrock", "hartmann6", "rastrigin5", "ackley5", "levy10", "ackley5-in-10",
    "sphere20",
]
let samplers = ["grid", "random", "tpe", "gp"]
var practice = Practice("ex08-great-comparison", title: "연습 8 — 큰 비교", trials: 60, functions: names)
let (trials, width, progress) = (practice.trials, practice.width, practice.progress)
let function = try BenchmarkCatalog.benchmark(named: practice.function)

practice.step("문제: \(function.title), 답을 아는 함수")
if function.space.count <= 2 {
    practice.show(SearchPlot(of: function).lines(width: min(width, 72), height: 12), .plane)
}
practice.say(
    """
    하이퍼파라미터가 \(function.space.count)개이고 최솟값은 \(compact(function.minimum))이다. 답을 아는 함수라야 기법을 채점할 수 있다: 찾은 최선에서 \
    최솟값을 뺀 것이 남은 거리다.
    """)

practice.step("씨앗 하나로 들여다보기")
var rows: [[String]] = []
var pictures: [[StyledLine]] = []
for name in samplers {
    var study = Study(
        sampler: try SamplerCatalog.sampler(named: name, seed: practice.seed, space: function.space, trials: trials))
    try study.optimize(trials: trials, function.objective)
    guard let best = study.history.best, let value = best.value else { continue }
    rows.append([name, "\(best.number)", compact(value - function.minimum, digits: 3)])
    pictures.append(
        SearchPlot(name, of: function, trials: study.history.trials).lines(width: (width - 4) / 2, height: 9))
}
for pair in [pictures.prefix(2), pictures.dropFirst(2)] where function.space.count == 2 {
    practice.show(sideBySide(pair.first ?? [], pair.last ?? [], width: width), .plane)
}
practice.table(["기법", "최선의 시도", "남은 거리"], rows, "한 줄이 기법 하나다. 씨앗 하나로 끝까지 갔을 때의 최선이다.")
practice.say("씨앗 \(practice.seed) 하나의 이야기다. 운이 좋았는지 기법이 좋은지는 씨앗 하나로 알 수 없다.")

// 한 함수에서 네 기법을 씨앗 여럿으로 견준다.
func compare(on function: Benchmark, seeds: Range<UInt32>) async throws -> ComparisonResult? {
    try await Comparison(
        on: function, contenders: try samplers.map { try .named($0, on: function, trials: trials) }, trials: trials,
        seeds: seeds
    ).run(progress: progress)
}

practice.step("씨앗 서른 개")
guard let result = try await compare(on: function, seeds: 0..<30) else { practice.finish() }
practice.show(result, height: 11)
practice.say(
    """
    씨앗마다 곡선이 하나씩 나오므로 중앙값으로 가운데를, 사분위로 흔들림을 본다. random과 tpe, 칸이 같은 grid의 값은 Optuna 5.0.0을 같은 씨앗으로 돌린 것과 같다.
    """)

practice.step("다른 함수에서도 그런가")
var all: [ComparisonResult] = []
for name in names {
    guard let one = try await compare(on: try BenchmarkCatalog.benchmark(named: name), seeds: 0..<10) else {
        practice.finish()
    }
    all.append(one)
}
practice.table(
    ["함수"] + samplers,
    all.map { one in [one.objective] + one.results.map { compact($0.finalMedian - (one.minimum ?? 0), digits: 3) } },
    "한 줄이 함수 하나다. 시도 \(trials)번 뒤에 최솟값까지 남은 거리의, 씨앗 열 개의 중앙값이다. 이름 끝의 수는 차원이다.")
let winners = samplers.map { name in
    all.count { one in one.results.min { $0.finalMedian < $1.finalMedian }?.sampler == name }
}
practice.say(
    """
    중앙값이 가장 낮은 함수의 수는 \(zip(samplers, winners).map { "\($0) \($1)개" }.joined(separator: ", "))다. ackley5-in-10은 축 열 개 가운데 \
    다섯만 중요하다. rastrigin, ackley, sphere의 최솟값은 한가운데에서 옮겨 두었다. 한가운데라면 격자의 칸이나 TPE의 사전이 거저 맞힌다.
    """)

practice.step("순위로 모으면")
// 함수마다 값의 크기가 다르므로 남은 거리를 더하지 않고 순위를 모은다.
let ranks = samplers.indices.map { sampler in all.map { $0.results[sampler].meanRank } }
practice.table(
    ["함수"] + samplers,
    all.indices.map { index in [all[index].objective] + ranks.map { fixed($0[index], 2) } }
        + [["평균"] + ranks.map { fixed($0.reduce(0, +) / Double(all.count), 2) }],
    "씨앗마다 매긴 등수(1이 으뜸)를 함수마다 평균한 것이다.")
let pairs = samplers.indices.flatMap { a in samplers.indices.dropFirst(a + 1).map { (a, $0) } }
practice.table(
    ["짝", "이긴 함수", "효과 크기", "p"],
    pairs.map { a, b in
        let test = SignedRankTest(ranks[a], ranks[b])
        return [
            "\(samplers[a]) – \(samplers[b])", "\(test.wins):\(test.losses)", fixed(test.effect, 2),
            fixed(test.pValue, 3),
        ]
    }, "함수마다의 평균 순위로 두 기법을 견준 윌콕슨 부호순위 검정이다. 효과 크기는 앞의 기법이 나으면 양수, 뒤의 기법이 나으면 음수다.")
practice.say(
    """
    이 p는 함수 \(all.count)개를 표본으로 본 것이다(Demšar, 2006). 함수는 우리가 골랐으므로 세상의 문제를 대표하지 않으며, 짝을 \
    \(pairs.count)개 물었으니 \(fixed(0.05 / Double(pairs.count), 4))보다 작아야 우연이 아니라고 할 만하다(본페로니). p는 얼마나 나은지도, 시도 하나에 \
    드는 계산 시간도 말하지 않는다.
    """)

practice.step("할 일: 예산으로 말하기")
let target = result.results[1].finalMedian
let needed = result.results.map { trialsNeeded($0.median, toReach: target) }
practice.table(
    ["기법", "무작위의 마지막 중앙값에 이른 시도"],
    zip(samplers, needed).map { [$0, $1.map { "\($0)번째" } ?? "이르지 못함"] })
practice.say(
    """
    "몇 배 빠르다"는 말은 예산으로 해야 뜻이 있다. 무작위가 \(trials)번 만에 이른 곳(남은 거리 \
    \(compact(target - function.minimum, digits: 3)))에 다른 기법은 몇 번 만에 이르렀는가? TrialsNeeded.swift의 trialsNeeded(_:toReach:)를 쓰면 \
    위의 표가 채워진다.
    """)
practice.check("처음으로 목표에 이른 시도를 센다", hint: "firstIndex(where:)는 0부터 센다. 시도는 1부터 센다.") {
    trialsNeeded([5, 3, 3, 1], toReach: 3) == 2 && trialsNeeded([5], toReach: 5) == 1
}
practice.check("이르지 못하면 nil이다", hint: "없을 때 횟수를 지어내지 않는다. Optional의 map을 써 본다.") {
    trialsNeeded([5, 3], toReach: 1) == nil && trialsNeeded([4, 2], toReach: 2) != nil
}
practice.check("무작위는 자기 목표에 마지막 시도까지는 이른다", hint: "target과 같은 값도 이른 것으로 친다.") {
    needed[1].map { $0 <= trials } ?? false
}
practice.finish()
