// 연습 3 — TPE를 한 걸음씩
//
// TPE는 다음에 해 볼 값을 어떻게 고를까? 축이 하나인 함수에서 한 걸음씩 따라가며 두 밀도를 그려 본다.
// 할 일은 Pick.swift에, 풀이는 solution/Pick.swift에 있다.
// 실행: swift run ex03-tpe-step-by-step     확인: swift run ex03-tpe-step-by-step --check

import HyperSearch
import Practice
import RealModule
import Terminal

var practice = Practice(
    "ex03-tpe-step-by-step", title: "연습 3 — TPE를 한 걸음씩", trials: 15, seed: 1,
    functions: BenchmarkCatalog.names(ofDimension: 1, first: "forrester"))
let function = try BenchmarkCatalog.benchmark(named: practice.function)
let width = practice.width
let startup = 10
let trials = max(practice.trials, startup + 2)
var study = Study(sampler: TPESampler(seed: practice.seed, mode: .independent, startupTrials: startup))

practice.step("문제: 깊은 골짜기 하나를 찾는다")
practice.show(SearchPlot(of: function).lines(width: width, height: 10), .curve)
practice.say(
    """
    값이 가장 작은 x를 찾는다. 우리는 곡선을 다 보고 있지만, 찾는 쪽은 시도한 자리의 값만 안다. \
    한 번의 시도가 신경망을 한 번 학습시키는 일이라고 생각하면, 아무 데나 찍어 볼 수는 없다.
    """)

practice.step("처음 \(startup)번은 무작위")
try study.optimize(trials: startup, function.objective)
practice.table(of: study)
practice.say("TPE도 처음에는 아는 것이 없으므로 \(startup)번은 무작위로 뽑는다. 모델은 그다음부터 쓴다.")

// 범위를 넷으로 나눈다: 다음 시도가 어느 구간에 놓일지 짐작해 본다.
let ends = (0...4).map {
    function.bounds[0].lowerBound + Double($0) / 4 * (function.bounds[0].upperBound - function.bounds[0].lowerBound)
}
let quarters = zip(ends, ends.dropFirst()).map { (end: $1, text: "\(compact($0)) – \(compact($1)) 구간") }

// 여기서부터 시도마다 한 걸음: 자취(trace)에서 TPE가 무엇을 보고 골랐는지 꺼낸다.
var steps: [ParzenStep] = []
for number in startup..<trials {
    let events = try study.runTrial(function.objective)
    guard let step = events.compactMap(\.parzenStep).first, let trial = study.history.trials.last else { continue }
    steps.append(step)
    let renderer = ParzenStepRenderer(step, width: width)
    let chosen = step.candidates[step.chosen][0]
    let value = fixed(trial.value ?? .nan, 3) + (study.history.best == trial ? " ★ 새 최선" : "")

    guard steps.count == 1 else {
        practice.step("시도 \(number)번")
        practice.show(renderer.densities, .densities)
        practice.say(
            "좋은 쪽 \(step.below.trials.count)개, 나머지 \(step.above.trials.count)개. 고른 x = \(fixed(chosen, 3)), 값 \(value)")
        continue
    }
    practice.step("시도 \(number)번 ① 나눈다")
    practice.show(renderer.split, .split)
    practice.say(
        """
        끝난 시도를 값이 작은 순서로 줄 세워 앞의 1할(올림)을 좋은 쪽으로 삼는다. 지금은 \(step.below.trials.count)개다. \
        값의 크기는 여기서 순서를 정하는 데만 쓰이고 버려진다.
        """)
    practice.step("시도 \(number)번 ② 두 밀도를 만든다")
    practice.show(renderer.kernels, .kernels)
    practice.say(
        """
        시도마다 그 자리를 중심으로 봉우리(정규분포)를 하나 세운다. 봉우리의 폭은 양옆 이웃까지의 거리 가운데 먼 쪽이되, 너무 좁아지지 않게 막는다. \
        여기에 범위 전체를 덮는 넓은 봉우리(사전)를 더해, 가 보지 않은 곳도 0이 되지 않게 한다.
        """)
    let guess = practice.predict("다음 그림을 보기 전에: TPE는 어느 구간의 x를 시도할까?", from: quarters.map(\.text))
    practice.step("시도 \(number)번 ③ 두 밀도를 견준다")
    practice.show(renderer.densities, .densities)
    practice.say(
        """
        l이 높으면 좋은 시도가 가까이 있다는 뜻이고, g가 낮으면 나쁜 시도가 드물다는 뜻이다. 그 비 l/g가 아래의 막대다. \
        l/g가 큰 x일수록 기대 개선도 크다(Bergstra 외, 2011).
        """)
    let quarter = quarters.firstIndex { chosen <= $0.end } ?? 3
    if let guess {
        practice.say(
            guess == quarter
                ? "짐작한 대로 \(quarters[quarter].text)이다." : "짐작은 \(quarters[guess].text)이었지만 \(quarters[quarter].text)이다."
        )
    }
    practice.step("시도 \(number)번 ④ 후보를 뽑아 고른다")
    practice.show(renderer.candidates, .candidates)
    let likeliest = step.logBelow.indices.max { step.logBelow[$0] < step.logBelow[$1] } ?? 0
    practice.say(
        """
        모든 x를 따져 보는 대신 l에서 \(step.candidates.count)개를 뽑는다. l이 높은 곳일수록 많이 나온다. \
        l만 보면 \(fixed(step.candidates[likeliest][0], 3))이지만, l/g가 가장 큰 것은 \(fixed(chosen, 3))이다. \
        그 자리의 값: \(value). 좋든 나쁘든 이 결과가 다음 두 밀도를 바꾼다.
        """)
}

practice.step("어디를 시도했나")
practice.show(SearchPlot(of: function, trials: study.history.trials).lines(width: width, height: 10), .curve)
var random = Study(sampler: RandomSampler(seed: practice.seed))
try random.optimize(trials: trials, function.objective)
let reach = (ends[4] - ends[0]) / 10
func near(_ trials: ArraySlice<FinishedTrial>) -> Int {
    trials.count { abs(($0.assignments.first?.coordinate ?? 0) - function.minimizers[0][0]) < reach }
}
let (before, after) = (study.history.trials[..<startup], study.history.trials[startup...])
practice.say(
    """
    최솟값에서 \(compact(reach)) 안으로 들어온 것이 무작위 \(before.count)번에서는 \(near(before))번, TPE가 고른 \(after.count)번에서는 \
    \(near(after))번이다. 가장 작은 값은 TPE \(fixed(study.history.best?.value ?? .nan, 3)), 같은 씨앗으로 끝까지 무작위였다면 \
    \(fixed(random.history.best?.value ?? .nan, 3)), 참값은 \(fixed(function.minimum, 3)).
    """)

practice.step("할 일")
let agreed = steps.count { pick(logL: $0.logBelow, logG: $0.logAbove) == $0.chosen }
practice.say(
    """
    ④의 고르기를 직접 쓴다. 지금 Pick.swift의 pick(logL:logG:)는 l만 보아서, 위의 \(steps.count)걸음 가운데 \(agreed)걸음에서만 \
    TPE와 같은 후보를 고른다. 로그를 쓰고 있으니 비는 뺄셈이 된다.
    """)
practice.check("TPE와 늘 같은 후보를 고른다", hint: "log(l/g) = log l - log g. zip(logL, logG)를 써서 점수를 만든다.") {
    steps.allSatisfy { pick(logL: $0.logBelow, logG: $0.logAbove) == $0.chosen }
}
practice.check("l이 가장 높은 후보라도 g가 더 높으면 고르지 않는다", hint: "l만 보고 고르고 있지 않은지 본다.") {
    pick(logL: [-1, -2, -3], logG: [0, -2.5, -5]) == 2
}
practice.check("점수가 같으면 앞의 후보를 고른다", hint: "먼저 나온 후보를 그대로 둔다: >=가 아니라 >로 견준다.") {
    pick(logL: [-3, -1, -2], logG: [-3, -2, -3]) == 1
}
practice.finish()
