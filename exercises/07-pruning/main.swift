// 연습 7 — 가지치기
//
// 진짜 신경망의 학습률과 드롭아웃을 찾는다. 가망 없는 시도를 끝까지 학습하지 않으면 얼마를 아끼고 무엇을 잃을까?
// 신경망은 Network.swift에 있다. 할 일은 MedianRule.swift에, 풀이는 solution/MedianRule.swift에 있다.
// 실행: swift run ex07-pruning     확인: swift run ex07-pruning --check

import HyperSearch
import Practice
import RealModule
import Terminal

var practice = Practice(
    "ex07-pruning", title: "연습 7 — 가지치기", trials: 60, seed: 42, functions: Regression.functions)
let (trials, width, seed, epochs) = (max(practice.trials, 12), practice.width, practice.seed, 40)
let training = Regression(practice.function, rows: 200, seed: 1)
let validation = Regression(practice.function, rows: 400, seed: 2)

// 목적 함수: 에폭마다 검증 손실을 알리고, 가지치기 규칙이 그만두라면 그만둔다.
@Sendable func objective(_ trial: inout Trial) throws -> Double {
    let rate = try trial.suggestFloat("lr", in: 1e-5...1e-1, scale: .log)
    var network = Network(rate: rate, dropout: try trial.suggestFloat("dropout", in: 0...0.5), seed: 0)
    var loss = Double.infinity
    for epoch in 0..<epochs {
        network.train(training)
        loss = network.loss(on: validation)
        try trial.report(loss, step: epoch)
        if try trial.shouldPrune() { throw TrialPruned() }
    }
    return loss
}
func search(_ pruner: any Pruner, trials: Int = trials) throws -> Study {
    var study = Study(sampler: TPESampler(seed: seed), pruner: pruner)
    try study.optimize(trials: trials, objective)
    return study
}
func spent(_ study: Study) -> Int { study.history.trials.reduce(0) { $0 + $1.reports.count } }
func pruned(_ study: Study) -> Int { study.history.trials.count { $0.outcome == .pruned } }
func best(_ study: Study) -> String { fixed(study.history.best?.value ?? .nan, 4) }
func curves(_ study: Study, height: Int = 14) -> [StyledLine] {
    IntermediatePlot(study.history.trials, direction: .minimize).lines(
        width: width, height: height, scale: .logarithmic, xLabel: "에폭", yLabel: "검증 손실")
}

practice.step("문제: 에폭마다 값이 나오는 목적 함수")
var probe = Study(sampler: RandomSampler(seed: seed))
for rate in [1e-4, 1e-3, 1e-2, 1e-1] { probe.enqueue(["lr": .float(rate), "dropout": 0.1]) }
try probe.optimize(trials: 4, objective)
practice.show(curves(probe, height: 10), .learningCurves)
practice.table(of: probe)
practice.say(
    """
    시도 한 번이 \(epochs)에폭의 학습이다. 학습률 넷의 학습 곡선을 보면, 나쁜 설정은 끝까지 가지 않아도 티가 난다. 탐색에 드는 시간은 거의 모두 \
    학습이므로 중간에 그만두면 그만큼 번다.
    """)

practice.step("모두 완주하면")
let full = try search(NopPruner())
practice.show(curves(full), .learningCurves)
practice.say("TPE로 \(trials)번을 모두 완주하면 \(spent(full))에폭이 들고, 가장 작은 검증 손실은 \(best(full))이다.")

practice.step("중앙값 규칙으로 가지를 치면")
let warmup = 5
let median = try search(PercentilePruner.median(schedule: ReportSchedule(warmup: warmup)))
practice.show(curves(median), .learningCurves)
let saved = 1 - Double(spent(median)) / Double(spent(full))
practice.say(
    """
    \(trials)번 가운데 \(pruned(median))번을 도중에 멈추어 \(spent(median))에폭만 썼다. 아낀 것은 \(spent(full) - spent(median))에폭, \
    \(fixed(100 * saved, 0))%다. 가장 작은 검증 손실은 \(best(median))이다.
    """)

practice.step("판결 하나")
// 멈추게 된 시도가 하나 나올 때까지 더 시도하며, 받은 판결을 적는다.
var traced = median
var verdicts: [[String]] = []
while verdicts.last?.last != "멈춘다", traced.history.trials.count < trials + 20 {
    verdicts = []
    for case .judged(_, let epoch, let verdict) in try traced.runTrial(objective) {
        guard case .percentile(let score, let threshold, let others) = verdict.grounds else { continue }
        let sentence = verdict.shouldPrune ? "멈춘다" : "계속"
        verdicts.append(["\(epoch)", fixed(score, 4), fixed(threshold, 4), "\(others.count)", sentence])
    }
}
practice.table(
    ["에폭", "이 시도의 최선", "완주한 시도들의 중앙값", "완주한 시도", "판결"],
    verdicts.suffix(6) + [], "한 줄이 판결 하나다. 이 시도가 지금까지 낸 최선이 완주한 시도들의 같은 에폭의 중앙값보다 크면 멈춘다.")
practice.say("시도 \(traced.history.trials.count - 1)번이 받은 판결이다. 처음 \(warmup)에폭은 판단을 미루고, 완주한 시도가 다섯이 되기 전에는 멈추지 않는다.")

practice.step("언제부터 판단할까")
let rows = try [0, 5, 20].map { warmup in
    let study = try search(PercentilePruner.median(schedule: ReportSchedule(warmup: warmup)))
    return ["\(warmup)", "\(pruned(study))", "\(spent(study))", best(study)]
}
practice.table(["준비 에폭", "가지친 시도", "쓴 에폭", "가장 작은 손실"], rows, "한 줄이 같은 씨앗의 탐색 하나다. 맨 왼쪽의 에폭까지는 판단하지 않는다.")
practice.say("일찍 판단할수록 더 아끼지만, 출발이 느린 좋은 설정까지 자를 수 있다. 준비 구간은 그 둘 사이의 값이다.")

practice.step("차례로 걸러 내기: successive halving")
let halving = try search(SuccessiveHalvingPruner(minimumResource: 1, reductionFactor: 3))
let rungs = [1, 3, 9, 27].map { rung in (rung, halving.history.trials.count { $0.reports.count > rung }) }
practice.table(
    ["자리(에폭)", "거기까지 온 시도"], rungs.map { ["\($0.0)", "\($0.1)"] }, .brackets)
practice.say(
    """
    중앙값 대신 자리를 정해 두고, 온 시도 가운데 앞의 1/3(적어도 하나)만 다음 자리로 보낸다. Optuna는 다 모이기를 기다리지 않고 그때까지 온 시도와 \
    견주므로(ASHA), 먼저 온 시도는 쉽게 올라가 1/3보다 많이 남기도 한다. \(pruned(halving))번을 멈추고 \(spent(halving))에폭을 써서 \(best(halving))에 이르렀다.
    """)

practice.step("여러 대진표: Hyperband")
practice.show(BracketTable(HyperbandBracket.all(resource: 81, factor: 3)).lines(width: width, unit: "에폭"), .brackets)
let hyperband = try search(HyperbandPruner(minimumResource: 1, maximumResource: epochs, reductionFactor: 3))
practice.say(
    """
    얼마나 일찍 자를지를 모르면 여러 대진표에 걸어 둔다. 위는 81에폭, η = 3일 때의 논문의 표다(Li 외, 2018): 맨 왼쪽은 많이 벌이고 일찍 자르며, \
    맨 오른쪽은 자르지 않는다. 이 신경망에서는 \(pruned(hyperband))번을 멈추고 \(spent(hyperband))에폭을 써서 \(best(hyperband))에 이르렀다.
    """)

practice.step("할 일")
practice.say("MedianRule.swift의 isHopeless(_:others:)를 쓴다. 지금은 아무것도 멈추지 않는다.")
practice.check("지금까지의 최선을 중앙값과 견준다", hint: "마지막 값이 아니라 reports.min()을, 같은 에폭의 값 others의 중앙값과 견준다.") {
    isHopeless([5, 4], others: [1, 2, 3, 6, 7]) && !isHopeless([1, 9], others: [1, 2, 3, 6, 7])
}
practice.check("짝수 개면 가운데 둘의 평균이 중앙값이다", hint: "정렬한 뒤 가운데 두 값을 더해 2로 나눈다. 같으면 멈추지 않는다.") {
    isHopeless([3.6], others: [6, 1, 4, 3, 2, 5]) && !isHopeless([3.5], others: [6, 1, 4, 3, 2, 5])
}
practice.check("MedianPruner와 늘 같은 판결을 내린다", hint: "완주한 시도(others)가 다섯이 안 되면 멈추지 않는다.") {
    let complete = median.history.trials.filter(\.isComplete)
    return !isHopeless([9], others: [1, 2, 3, 4])
        && median.history.trials.allSatisfy { trial in
            let epoch = trial.reports.count - 1
            let others = complete.filter { $0.number < trial.number }.map { $0.reports[epoch].value }
            return isHopeless(trial.reports.map(\.value), others: others) == (trial.outcome == .pruned)
        }
}
practice.finish()
