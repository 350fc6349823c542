// 연습 9 — 중요도와 그 덫
//
// 어느 하이퍼파라미터가 중요했나? PED-ANOVA와 fANOVA는 같은 시도를 보고 다른 답을 한다. 왜 다르고, 언제 속을까?
// 답을 아는 식은 Formula.swift에 있다. 할 일은 Divergence.swift에, 풀이는 solution/Divergence.swift에 있다.
// 실행: swift run ex09-importance     확인: swift run ex09-importance --check

import HyperSearch
import Practice
import RealModule
import Terminal

var practice = Practice(
    "ex09-importance", title: "연습 9 — 중요도와 그 덫", trials: 200, seed: 0, functions: Formula.all.map(\.name))
let (width, seed, trials) = (practice.width, practice.seed, max(practice.trials, 60))
let formula = Formula.all.first { $0.name == practice.function } ?? Formula.all[0]
let names = ["x", "lr", "layers", "seed"]
func search(_ sampler: any Sampler, trials: Int) throws -> [FinishedTrial] {
    var study = Study(sampler: sampler)
    try study.optimize(trials: trials, formula.objective)
    return study.history.trials
}

practice.step("문제: 답을 아는 목적 함수")
let random = try search(RandomSampler(seed: seed), trials: trials)
practice.show(
    SlicePlot(random, parameters: names, direction: .minimize).lines(width: width, height: 7),
    "그림 하나가 하이퍼파라미터 하나다. 가로축이 그 값, 세로축이 목적 함수의 값이다. 점의 위아래 폭은 나머지 하이퍼파라미터 탓이다.")
practice.say(
    """
    값 = \(formula.text). seed도 고르지만 값에는 쓰이지 않는다. 공간을 고르게 보려고 무작위로 \(trials)번 시도했다. \
    그림만 보고 중요한 순서를 말해 보자.
    """)

practice.step("PED-ANOVA: 좋은 시도는 어디에 모였나")
let measure = PEDANOVA()
let top = measure.top(of: random, direction: .minimize)
func regime(_ name: String) -> PEDANOVA.Regime? {
    measure.regimes(of: name, in: random, direction: .minimize).first
}
func densities(_ name: String) -> [StyledLine] {
    guard let regime = regime(name) else { return [] }
    let curves = [regime.top.masses, regime.region.masses].map { masses in
        masses.enumerated().map { Plot.Point(Double($0 + 1), $1) }
    }
    var plot = Plot(
        x: Axis(1...Double(curves[0].count)), y: Axis(0...(curves.joined().map(\.y).max() ?? 1)),
        xLabel: "\(name)의 칸", yLabel: "시도의 비율")
    plot.add(.line(curves[1], pattern: .dashed), name: "q 모두", style: Style(color: .magenta))
    plot.add(.line(curves[0]), name: "p 좋은 10%", style: Style(color: .green))
    return plot.lines(width: (width - 4) / 2, height: 8)
}
practice.show(
    sideBySide(densities("x"), densities("seed"), width: width),
    "범위를 칸으로 나누고 칸마다 시도의 비율을 매끈하게 그렸다. 실선은 좋은 10%, 끊긴 선은 모든 시도다. 두 선이 다를수록 중요하다.")
practice.say(
    """
    값이 가장 작은 10%(\(top.count)번)와 모든 시도가 어디에 있는지 견준다. 두 선이 다르면 그 하이퍼파라미터가 좋은 시도를 가른 것이다. \
    벌어진 정도(발산)는 x가 \(fixed(regime("x")?.divergence ?? 0, 2)), seed가 \(fixed(regime("seed")?.divergence ?? 0, 2))이다. \
    seed가 0이 아닌 것은 \(top.count)번에 남은 우연한 무늬다.
    """)

practice.step("fANOVA: 같은 시도, 다른 물음")
let pedANOVA = ImportancePlot(measure.importances(of: random, direction: .minimize), evaluator: "PED-ANOVA")
let fANOVA = ImportancePlot(FANOVA().importances(of: random), evaluator: "fANOVA")
func share(_ name: String, _ plot: ImportancePlot) -> String {
    fixed(plot.importances.first { $0.parameter == name }?.share ?? 0, 2)
}
func alone(_ plot: ImportancePlot) -> String { fixed(plot.importances.reduce(0) { $0 + $1.value }, 2) }
let bars: Caption = "막대의 길이가 몫이다. 한 방법의 몫을 모두 더하면 1이 된다. 오른쪽도 왼쪽의 순서로 적었다."
practice.show(ImportancePlot.comparison(pedANOVA, fANOVA, width: width), bars)
practice.say(
    """
    PED-ANOVA는 "좋은 10%에 드는 데 무엇이 중요했나"를, fANOVA는 "공간 전체에서 값이 달라진 것을 무엇이 혼자 설명하나"를 묻는다. 물음이 다르니 \
    몫도 다르다: lr은 \(share("lr", pedANOVA))과 \(share("lr", fANOVA)). 혼자 설명하는 부분을 다 더하면 분산의 \(alone(fANOVA))이고, \
    나머지는 숲이 보기에 둘 이상이 함께 만든 것이라 어느 막대에도 들어 있지 않다.
    """)

practice.step("덫 ①: 로그 눈금")
let exponent = try Parameter("lr", .float(low: -5, high: -1))
let rewritten = random.map { trial in
    let assignments = trial.assignments.map { assignment in
        assignment.parameter.name == "lr"
            ? (exponent, Double.log10(assignment.coordinate)) : (assignment.parameter, assignment.coordinate)
    }
    return FinishedTrial(
        number: trial.number, assignments: Assignments(assignments.map(\.0), coordinates: assignments.map(\.1)),
        outcome: trial.outcome)
}
let onExponent = ImportancePlot(FANOVA().importances(of: rewritten), evaluator: "fANOVA, lr을 지수로")
let below = random.count { $0.assignments.coordinate(of: "lr") ?? 1 < 1e-2 }
practice.show(ImportancePlot.comparison(fANOVA, onExponent, width: width), bars)
practice.say(
    """
    fANOVA는 축을 길이로 잰다. lr이 0.01보다 작은 시도가 \(trials)번 가운데 \(below)번이지만, 길이로는 범위의 10%도 되지 않아 거의 셈에 \
    들지 않는다. 같은 시도의 lr을 지수로 적어 주기만 해도 lr의 몫이 \(share("lr", fANOVA))에서 \(share("lr", onExponent))로 바뀐다.
    """)

practice.step("덫 ②: 좋은 쪽이 몇 번뿐일 때")
let seeds = (0..<8).map { seed &+ $0 }
func ranges(_ runs: [[Importance]]) -> [String] {
    names.map { name in
        let shares = runs.compactMap { run in run.first { $0.parameter == name }?.share }.sorted()
        return "\(fixed(shares.first ?? 0, 2)) – \(fixed(shares.last ?? 0, 2))"
    }
}
func fooled(_ runs: [[Importance]]) -> Int { runs.count { $0.last?.parameter != "seed" } }
let few = try seeds.map { measure.importances(of: try search(TPESampler(seed: $0), trials: 60), direction: .minimize) }
let many = try seeds.map {
    measure.importances(of: try search(RandomSampler(seed: $0), trials: 1000), direction: .minimize)
}
practice.table(
    ["이름", "TPE 60번", "무작위 1000번"], zip(names, zip(ranges(few), ranges(many))).map { [$0, $1.0, $1.1] },
    "씨앗 여덟에서 잰 몫 가운데 가장 작은 것과 가장 큰 것이다. 벌어질수록 믿을 것이 못 된다.")
practice.say(
    """
    PED-ANOVA를 씨앗 \(seeds.count)개에서 다시 재었다. 60번의 10%는 6번뿐이고, TPE의 시도는 이미 좋은 곳에 몰려 있다. 아무 일도 하지 않는 seed가 \
    꼴찌가 아닌 것이 TPE 60번에서는 \(seeds.count)번 가운데 \(fooled(few))번, 무작위 1000번에서는 \(fooled(many))번이다.
    """)

practice.step("할 일")
practice.say("PED-ANOVA가 두 분포의 차이를 재는 divergence(top:all:)를 쓴다. 지금 Divergence.swift는 차이를 그냥 더한다.")
practice.check("하이퍼파라미터마다 PED-ANOVA와 같은 값을 낸다", hint: "칸마다 q * (p / q - 1) * (p / q - 1)을 더한다.") {
    names.compactMap(regime).allSatisfy { regime in
        abs(divergence(top: regime.top.masses, all: regime.region.masses) - regime.divergence)
            <= 1e-6 * regime.divergence
    }
}
practice.check("시도가 드문 칸에 좋은 시도가 있으면 크게 벌어진다", hint: "차이를 q로 나누어 견준다: p / q - 1.") {
    divergence(top: [0.5, 0.5], all: [0.9, 0.1]) > 2 * divergence(top: [0.9, 0.1], all: [0.5, 0.5])
}
practice.check("두 분포가 같으면 0이다", hint: "p와 q가 같으면 p / q - 1은 0이다.") {
    divergence(top: [0.3, 0.7], all: [0.3, 0.7]) == 0
}
practice.finish()
