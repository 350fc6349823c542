// 연습 6 — 조건부 공간
//
// 모멘텀은 SGD에만 있고, 셋째 층의 폭은 층이 셋일 때만 있다. 있다가 없다가 하는 하이퍼파라미터는 어떻게 찾을까?
// 공간 둘은 ConditionalSpace.swift에 있다. 할 일은 Boosting.swift에, 풀이는 solution/Boosting.swift에 있다.
// 실행: swift run ex06-conditional-spaces     확인: swift run ex06-conditional-spaces --check

import HyperSearch
import Practice
import RealModule
import Terminal

var practice = Practice(
    "ex06-conditional-spaces", title: "연습 6 — 조건부 공간", trials: 60, seed: 0,
    functions: ConditionalSpace.all.map(\.name))
let space = ConditionalSpace.all.first { $0.name == practice.function } ?? .network
let (width, trials) = (practice.width, max(practice.trials, 30))
let names = space.axes.map(\.name)

practice.step("문제: 가지 치는 공간")
practice.show(space.tree.map { StyledLine("  " + $0) }, "왼쪽의 값을 고르면 오른쪽의 하이퍼파라미터가 생긴다. 고르지 않은 가지의 것은 아예 없다.")
practice.say(
    """
    공간을 따로 적지 않는다. 목적 함수가 실행되다가 suggestFloat, suggestInt, suggestCategorical을 부르는 순간 축이 생긴다(define-by-run). \
    if 안에서 부르면 조건부 축, for 안에서 부르면 길이가 변하는 축이 된다.
    """)

practice.step("무작위 여덟 번")
var random = Study(sampler: RandomSampler(seed: practice.seed))
try random.optimize(trials: 8, space.objective)
practice.table(
    ["시도"] + names,
    random.history.trials.map { trial in
        let values = names.map { name in
            trial.assignments.first { $0.parameter.name == name }.map { assignment in
                if case .float(let number) = assignment.value {
                    compact(number, digits: 2)
                } else {
                    "\(assignment.value)"
                }
            } ?? "·"
        }
        return ["\(trial.number)"] + values
    }, "한 줄이 시도 하나다. ·는 그 시도에 없던 하이퍼파라미터다. 값을 매기지 않은 것이지 0이 아니다.")
let shapes = Set(random.history.trials.map { $0.assignments.map(\.parameter.name) })
practice.say("여덟 시도에 하이퍼파라미터의 목록이 \(shapes.count)가지 나왔다. 시도마다 공간의 차원이 다르다는 뜻이다.")

practice.step("격자는 나무를 모른다")
let cells = space.axes.reduce(1) { $0 * $1.values.count }
var grid = Study(sampler: GridSampler(axes: space.axes, seed: practice.seed))
try grid.optimize(trials: cells, space.objective)
let distinct = Set(grid.history.trials.map(\.assignments)).count
practice.table(["축", "값의 수"], space.axes.map { [$0.name, "\($0.values.count)"] })
practice.say(
    """
    격자는 시작하기 전에 모든 축의 값을 적어 두어야 한다. 칸은 모두 곱해서 \(cells)개인데, 서로 다른 설정은 \(distinct)가지뿐이다. 나머지 \
    \(cells - distinct)번(\(fixed(100 * Double(cells - distinct) / Double(cells), 0))%)은 없는 축의 값만 바꾸어 같은 설정을 되풀이한다.
    """)
var short = Study(sampler: GridSampler(axes: space.axes.dropLast(), seed: practice.seed))
do { try short.optimize(trials: cells, space.objective) } catch {
    practice.say("축을 하나라도 빠뜨리면 그 가지에 들어선 순간 멈춘다: \(error)")
}

practice.step("TPE는 있던 시도에게만 묻는다")
var study = Study(sampler: TPESampler(seed: practice.seed))
try study.optimize(trials: trials, space.objective)
let shared = study.history.sharedParameters.map(\.name)
// 조건부 하이퍼파라미터를 고른 결정이 하나 나올 때까지 더 시도한다.
var decision: ParzenStep?
for _ in 0..<trials where decision == nil {
    decision = try study.runTrial(space.objective).compactMap(\.parzenStep).last {
        !shared.contains($0.parameters[0].name)
    }
}
practice.say(
    """
    \(trials)번 시도한 뒤, 모든 시도에 있던 것은 \(shared.joined(separator: ", "))이다. Optuna 5의 TPE는 이 공통의 것을 함께(결합 밀도), 조건부인 \
    것은 부르는 순간 하나씩 따로 고른다.
    """)
if let decision {
    let renderer = ParzenStepRenderer(decision, width: width)
    let seen = decision.below.trials.count + decision.above.trials.count
    practice.show(renderer.split, .split)
    practice.show(renderer.densities, .densities)
    practice.say(
        """
        \(decision.parameters[0].name)의 결정 하나다. 끝난 시도 \(study.history.trials.count - 1)개 가운데 \(decision.parameters[0].name)이 있던 \
        \(seen)개만으로 두 밀도를 세웠다. 없던 시도의 빈자리를 다른 값으로 메우지 않는다. 이름의 "나무 구조(tree-structured)"가 이것이다.
        """)
}

practice.step("씨앗 서른 개")
let contenders: [Comparison.Contender] = [
    .init("격자") { GridSampler(axes: space.axes, seed: $0) }, .init("무작위") { RandomSampler(seed: $0) },
    .init("TPE") { TPESampler(seed: $0) }, .init("TPE 가지별") { TPESampler(seed: $0, mode: .grouped) },
]
let comparison = Comparison(
    on: space.name, minimum: space.minimum, contenders: contenders, trials: trials, seeds: 0..<30,
    objective: space.objective)
guard let result = try await comparison.run(progress: practice.progress) else { practice.finish() }
practice.show(result, height: 10)
practice.say(
    """
    가지별(group)은 늘 함께 나타나는 것끼리 묶어 밀도를 세운다. 격자는 이 예산으로 칸 \(cells)개 가운데 \(min(trials, cells))개만 보며, 가장 좋은 \
    칸이라도 남은 거리는 \(compact((grid.history.best?.value ?? .nan) - space.minimum, digits: 3))이다.
    """)

practice.step("할 일")
practice.say(
    """
    Boosting.swift의 boosting(_:)은 나무(tree)와 선형(linear) 가운데 하나를 쓴다. 깊이(depth)는 나무에만, 규제(lambda)는 선형에만 뜻이 있는데 \
    지금은 둘 다 언제나 부른다. 뜻이 있을 때만 부르게 고친다.
    """)
var mine = Study(sampler: RandomSampler(seed: practice.seed))
try mine.optimize(trials: 40, boosting)
let boosted = mine.history.trials
func has(_ name: String, when kind: String) -> Set<Bool> {
    Set(boosted.filter { $0["booster"] == .string(kind) }.map { $0[name] != nil })
}
practice.check("나무에는 depth가 있고 lambda가 없다", hint: "suggestFloat(\"lambda\", …)를 선형의 가지 안으로 옮긴다.") {
    has("depth", when: "tree") == [true] && has("lambda", when: "tree") == [false]
}
practice.check("선형에는 lambda가 있고 depth가 없다", hint: "suggestInt(\"depth\", …)를 나무의 가지 안으로 옮긴다.") {
    has("lambda", when: "linear") == [true] && has("depth", when: "linear") == [false]
}
practice.finish()
