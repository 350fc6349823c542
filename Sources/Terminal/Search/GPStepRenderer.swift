import HyperSearch

/// One proposal of the Gaussian-process sampler in full: the observations, the fit, the surrogate, the climbs, the pick.
public struct GPStepRenderer: Sendable {
    private let step: GPStep
    private let width: Int
    private let isPlain: Bool

    /// A renderer for lines of at most `width` columns; without drawings where `isPlain`.
    public init(_ step: GPStep, width: Int, isPlain: Bool = false) {
        self.step = step
        self.width = width
        self.isPlain = isPlain
    }

    /// Everything, in the order in which the sampler does it.
    public var lines: [StyledLine] {
        observations + [""] + fit + [""] + surrogate + [""] + candidates + balance + [""]
    }

    // MARK: 1. Observations

    /// How many trials the model learns from, and the scale of their values.
    public var observations: [StyledLine] {
        let best = compact(step.loss(ofValue: step.surface.best))
        return heading(1, "끝난 시도 \(step.trials.count)개의 값을 평균 0, 표준편차 1로 맞춘다")
            + text(
                "값의 평균 \(compact(step.lossMean)), 표준편차 \(compact(step.lossDeviation)). 지금까지 최선 \(best).")
    }

    // MARK: 2. Fit

    /// The length scales and the noise that explain the observations best.
    public var fit: [StyledLine] {
        let model = step.surface.model
        let scales = zip(step.cube.parameters, model.kernel.lengthScales).map {
            "\($0.name)\u{A0}\(compact($1, digits: 3))"
        }
        let noise = compact(model.noise.squareRoot() * step.lossDeviation, digits: 2)
        return heading(2, "가우시안 과정을 맞춘다: 주변 가능도가 가장 큰 커널")
            + text("길이 척도(범위를 1로 볼 때. 짧을수록 값에 크게 관여한다): " + scales.joined(separator: ", "))
            + text("잡음의 표준편차 \(noise)")
    }

    // MARK: 3. Surrogate

    /// Mean and doubt along each parameter; smaller the more parameters there are.
    public var surrogate: [StyledLine] {
        let count = step.cube.dimension
        let slice = count == 1 ? "" : " (다른 파라미터는 고른 값에 둔다)"
        let title = "사후 평균과 표준편차에서 획득 함수(\(acquisition))를 얻는다\(slice)"
        guard !isPlain else { return heading(3, title + " (그림은 뺐다)") }
        return heading(3, title)
            + (0..<count).flatMap { dimension in
                SurrogatePlot(step, dimension: dimension).lines(width: width, height: count == 1 ? 10 : 6)
            }
    }

    private var acquisition: String {
        switch step.surface.acquisition {
        case .logExpectedImprovement: "log EI"
        case .logProbabilityOfImprovement: "log PI"
        case .upperConfidenceBound: "UCB"
        }
    }

    // MARK: 4. Candidates

    /// Where every climb began and ended, the highest end first.
    public var candidates: [StyledLine] {
        let (header, rows) = ranking
        return heading(4, "\(rows.count)곳에서 오르막을 올라 \(acquisition)가 가장 큰 것을 고른다")
            + ParzenStepRenderer.columns(header: header, rows: rows, width: width, isPlain: isPlain)
    }

    /// The climbs as a table, the highest end first.
    public var candidateTable: TextTable { ParzenStepRenderer.table(ranking) }

    private var ranking: (header: [String], rows: [[String]]) {
        let ranked = step.candidates.indices.sorted { a, b in
            (step.candidates[b].value, a == step.chosen ? 0 : 1, a)
                < (step.candidates[a].value, b == step.chosen ? 0 : 1, b)
        }
        let header = step.cube.parameters.map(\.name) + ["예상 값", "시작", "끝"]
        let rows = ranked.map { index in
            let candidate = step.candidates[index]
            return step.cube.assignments(at: candidate.point).map { $0.parameter.text($0.value) } + [
                step.text(step.surface.model.posterior(at: candidate.point)), fixed(candidate.startValue, 2),
                fixed(candidate.value, 2),
            ]
        }
        return (header, rows)
    }

    /// How much of the pick is exploitation, how much exploration.
    public var balance: [StyledLine] {
        let value = step.acquisition
        let exploitation = Int((value.exploitation * 100).rounded())
        return text("고른 까닭: 활용 \(exploitation)%(평균이 좋다), 탐험 \(100 - exploitation)%(잘 모른다)")
    }

    // MARK: Text

    private func heading(_ number: Int, _ text: String) -> [StyledLine] {
        StyledLine("  (\(number)) \(text)", .bold).fitted(to: width, hanging: 6)
    }

    private func text(_ text: String) -> [StyledLine] {
        StyledLine("  " + text).fitted(to: width, hanging: 4)
    }
}
