// 연습 8 — 격자, 무작위, TPE
//
// 같은 함수, 같은 예산, 여러 씨앗으로 세 기법을 견준다. 한 번 이긴 것과 늘 이기는 것은 다르다.
// 할 일은 TrialsNeeded.swift에, 풀이는 solution/TrialsNeeded.swift에 있다.
// 실행: swift run ex08-great-comparison     확인: swift run ex08-great-comparison --check

import HyperSearch
import Practice
import RealModule
import Terminal

let names = ["grid", "random", "tpe"]
var practice = Practice("ex08-great-comparison", title: "연습 8 — 격자, 무작위, TPE", trials: 60, functions: ["branin"])
let branin = try BenchmarkCatalog.benchmark(named: practice.function)
let (trials, width) = (practice.trials, practice.width)

practice.step("문제: Branin, 답을 아는 함수")
practice.show(SearchPlot(of: branin).lines(width: min(width, 72), height: 12))
practice.say(
    """
    두 축의 값을 골라 Branin 함수를 가장 작게 만든다. 굽은 골짜기를 따라 깊이가 같은 바닥(✕)이 \(branin.minimizers.count)곳 있고, \
    그곳의 값은 \(fixed(branin.minimum, 4))이다. 답을 아는 함수라야 기법을 채점할 수 있다.
    """)

practice.step("씨앗 하나로 들여다보기")
var studies: [Study] = []
for name in names {
    var study = Study(
        sampler: try SamplerCatalog.sampler(named: name, seed: practice.seed, space: branin.space, trials: trials))
    try study.optimize(trials: trials, branin.objective)
    studies.append(study)
}
let pictures = zip(names, studies).map { name, study in
    SearchPlot(name, of: branin, trials: study.history.trials).lines(width: (width - 4) / 2, height: 9)
}
practice.show(sideBySide(pictures[0], pictures[1], width: width))
practice.show(pictures[2])
practice.say(
    """
    세 기법이 \(trials)번씩 시도한 자리다. 격자는 정해진 칸에, 무작위는 아무 데나 놓는다. TPE(tpe)는 처음 10번을 무작위로 한 뒤 \
    좋았던 자리 둘레로 모인다.
    """)

practice.step("최선이 바뀐 순간들")
let rows = studies.indices.map { index in
    var best = Double.infinity
    let records = studies[index].history.trials.filter { trial in
        defer { best = min(best, trial.value ?? best) }
        return trial.value ?? .infinity < best
    }
    let shown = records.suffix(4).map { "\($0.number)번 \(fixed($0.value ?? .nan, 3))" }
    return [names[index], "\(records.count)", shown.joined(separator: " → ")]
}
practice.table(["기법", "바뀐 횟수", "마지막 네 번"], rows)
practice.say("그러나 이것은 씨앗 \(practice.seed) 하나의 이야기다. 운이 좋았는지 기법이 좋은지는 씨앗 하나로 알 수 없다.")

if let events = try? studies[2].runTrial(branin.objective), let step = events.compactMap(\.parzenStep).first {
    practice.step("TPE의 결정 하나")
    practice.show(ParzenStepRenderer(step, width: width).split)
    practice.show(ParzenStepRenderer(step, width: width).densities)
    practice.say(
        """
        한 번 더 시도하게 하면 이렇게 고른다. 여기의 TPE는 두 축을 함께 보므로(Optuna 5의 기본) 그림은 축마다의 그림자이고, \
        후보 \(step.candidates.count)개의 점수는 두 축을 함께 넣은 l/g로 매긴다.
        """)
}

practice.step("씨앗 서른 개")
let comparison = Comparison(
    on: branin, contenders: try names.map { try .named($0, on: branin, trials: trials) }, trials: trials,
    seeds: 0..<30)
guard let result = try await comparison.run() else { practice.finish() }
let renderer = ComparisonRenderer(width: width)
practice.show(renderer.curves(of: result, height: 11))
practice.show(renderer.table(of: result))
let finals = result.results.map { $0.finalMedian - branin.minimum }
practice.say(
    """
    씨앗마다 곡선이 하나씩 나오므로 중앙값으로 가운데를, 사분위로 흔들림을 본다. 마지막에 남은 거리의 중앙값은 격자 \
    \(compact(finals[0], digits: 3)), 무작위 \(compact(finals[1], digits: 3)), TPE \(compact(finals[2], digits: 3))이다.
    """)

practice.step("우연일까")
practice.show(renderer.tests(of: result))

practice.step("할 일: 예산으로 말하기")
let target = result.results[1].finalMedian
let needed = result.results.map { trialsNeeded($0.median, toReach: target) }
practice.table(
    ["기법", "무작위의 마지막 중앙값에 이른 시도"],
    zip(names, needed).map { [$0, $1.map { "\($0)번째" } ?? "이르지 못함"] })
practice.say(
    """
    "몇 배 빠르다"는 말은 예산으로 해야 뜻이 있다. 무작위가 \(trials)번 만에 이른 곳(남은 거리 \
    \(compact(target - branin.minimum, digits: 3)))에 다른 기법은 몇 번 만에 이르렀는가? TrialsNeeded.swift의 \
    trialsNeeded(_:toReach:)를 쓰면 위의 표가 채워진다.
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
