import HyperSearch
import Pages
import Terminal

extension StudyPlot {
    /// A plot that can be shown as lines or as data.
    struct Drawing {
        let lines: (_ width: Int) -> [StyledLine]
        let data: any Encodable
        /// The same on a page.
        let figures: [Figure]
        /// What a reader should know about the numbers.
        var caption: [String] = []
    }

    /// - Throws: ``StudyError`` if the studies hold nothing to plot.
    func drawing(of studies: [ObjectiveOfStudy]) throws -> Drawing {
        switch kind {
        case .edf: return try functions(of: studies)
        case .intermediate: return try curves(of: single(studies))
        case .timeline: return try timeline(of: single(studies))
        case .importance: return try importance(of: measured(studies))
        case .history:
            let study = try measured(studies)
            let plot = HistoryPlot(study.trials, direction: study.direction, infeasible: study.infeasible)
            return Drawing(
                lines: { plot.lines(width: $0) }, data: plot,
                figures: [.plot(plot.plot, title: title)] + (plot.caption.map { [.text($0)] } ?? []))
        case .slice:
            let study = try measured(studies)
            let plot = SlicePlot(
                study.trials, parameters: try study.parameters(parameters), direction: study.direction)
            return Drawing(
                lines: { plot.lines(width: $0) }, data: plot,
                figures: [.plots(plot.plots, title: title), .text(SlicePlot.caption)])
        case .parallel:
            let study = try measured(studies)
            let plot = ParallelPlot(
                study.trials, parameters: try study.parameters(parameters), direction: study.direction)
            return Drawing(
                lines: { plot.lines(width: $0) }, data: plot, figures: [.parallel(plot.coordinates, title: title)])
        case .contour:
            return try pairs(of: measured(studies)) {
                ContourPlot($0.trials, x: $1, y: $2, direction: $0.direction)
            } lines: {
                $0.lines(width: $1)
            } figure: {
                .plot($0.plot, title: title)
            }
        case .rank:
            return try pairs(of: measured(studies)) {
                RankPlot($0.trials, x: $1, y: $2, direction: $0.direction)
            } lines: {
                $0.lines(width: $1)
            } figure: {
                .plot($0.plot, title: title)
            }
        }
    }

    private var title: String { kind.question }

    private func single(_ studies: [ObjectiveOfStudy]) throws -> ObjectiveOfStudy {
        guard studies.count == 1, let study = studies.first else {
            throw StudyError("\(kind.rawValue) 그림은 연구 하나를 보여 줍니다. 여럿을 견주는 그림은 edf입니다.")
        }
        return study
    }

    private func measured(_ studies: [ObjectiveOfStudy]) throws -> ObjectiveOfStudy {
        let study = try single(studies)
        guard !study.trials.measurable.isEmpty else {
            throw StudyError("연구 '\(study.name)'에는 값을 낸 시도가 없어 그릴 것이 없습니다.")
        }
        return study
    }

    private func functions(of studies: [ObjectiveOfStudy]) throws -> Drawing {
        let directions = Set(studies.map(\.direction))
        guard directions.count == 1, let direction = directions.first else {
            throw StudyError("작을수록 좋은 연구와 클수록 좋은 연구는 함께 그릴 수 없습니다.")
        }
        let plot = EDFPlot(studies.map { ($0.name, $0.trials) }, direction: direction)
        guard !plot.studies.isEmpty else { throw StudyError("값을 낸 시도가 없어 그릴 것이 없습니다.") }
        return Drawing(
            lines: { plot.lines(width: $0) }, data: plot,
            figures: [.plot(plot.plot, title: title), .text(plot.caption)])
    }

    private func curves(of study: ObjectiveOfStudy) throws -> Drawing {
        let curves = study.stored.map { trial in
            IntermediatePlot.Curve(trial: trial.number, state: trial.state, reports: trial.reports)
        }
        let plot = IntermediatePlot(curves, direction: study.direction)
        guard !plot.trials.isEmpty else {
            throw StudyError("연구 '\(study.name)'에는 중간값이 없습니다. 목적 함수가 step마다 값을 보고해야 합니다.")
        }
        return Drawing(
            lines: { plot.lines(width: $0) }, data: plot, figures: [.plot(plot.plot(), title: title)])
    }

    private func timeline(of study: ObjectiveOfStudy) throws -> Drawing {
        let bars = study.stored.compactMap { trial in
            trial.start.map { start in
                TimelinePlot.Bar(trial: trial.number, state: trial.state, start: start, end: trial.end)
            }
        }
        guard !bars.isEmpty else {
            throw StudyError("연구 '\(study.name)'에는 시각이 적혀 있지 않습니다. study tune은 시각을 남기지 않으며, Optuna의 파일에는 있습니다.")
        }
        let plot = TimelinePlot(bars)
        return Drawing(
            lines: { plot.lines(width: $0) }, data: plot, figures: [.plot(plot.plot(rows: 24), title: title)])
    }

    private func importance(of study: ObjectiveOfStudy) throws -> Drawing {
        let wanted = try parameters.map { try study.parameters($0) }
        let found: [Importance]
        let caption: [String]
        switch evaluator {
        case .pedANOVA:
            let measure = PEDANOVA()
            found = measure.importances(of: study.trials, direction: study.direction, among: wanted)
            let top = measure.top(of: study.trials, direction: study.direction).count
            caption =
                ["가장 좋은 10%(\(top)번)에 드는 데 중요한 정도(PED-ANOVA)."]
                + (top < 5 ? ["좋은 시도가 \(top)번뿐이라 우연에 흔들린다. 시도를 더 하고 보는 편이 낫다."] : [])
        case .fANOVA:
            found = FANOVA(seed: seed).importances(of: study.trials, among: wanted)
            caption = ["공간 전체의 분산 가운데 혼자 설명하는 몫(fANOVA). 끝난 시도마다 있는 파라미터만 재며, 로그 파라미터도 선형 눈금으로 본다."]
        case .mdi:
            found = MeanDecreaseImpurity(seed: seed).importances(of: study.trials, among: wanted)
            caption = ["무작위 숲의 분기가 오차를 줄인 몫(MDI). 끝난 시도마다 있는 파라미터만 잰다."]
        }
        guard !found.isEmpty else {
            throw StudyError("이 계산법으로 잴 수 있는 파라미터가 없습니다. 끝난 시도마다 있는 파라미터가 없으면 ped-anova를 쓰세요.")
        }
        let plot = ImportancePlot(found, evaluator: evaluator.rawValue)
        return Drawing(
            lines: { plot.lines(width: $0) }, data: plot, figures: [.bars(plot.chart, title: title)], caption: caption)
    }

    // MARK: Pairs

    /// A plot below another for every pair of the wanted parameters, or for the two that matter most.
    private func pairs<Plot: Encodable>(
        of study: ObjectiveOfStudy, plot: (ObjectiveOfStudy, String, String) -> Plot?,
        lines: @escaping (Plot, Int) -> [StyledLine], figure: (Plot) -> Figure
    ) throws -> Drawing {
        let names: [String]
        if parameters == nil {
            let ranked = PEDANOVA().importances(of: study.trials, direction: study.direction).map(\.parameter)
            names = Array(ranked.prefix(2))
        } else {
            names = try study.parameters(parameters)
        }
        guard names.count >= 2 else {
            throw StudyError("\(kind.rawValue) 그림에는 파라미터가 둘 있어야 합니다: --params x,y")
        }
        let plots = names.indices.flatMap { first in
            names[(first + 1)...].compactMap { plot(study, names[first], $0) }
        }
        guard !plots.isEmpty else {
            throw StudyError("연구 '\(study.name)'에는 두 파라미터를 함께 가진 시도가 없습니다. 다른 둘을 --params로 고르세요.")
        }
        return Drawing(
            lines: { width in plots.map { lines($0, width) }.joined(separator: [""]).map(\.self) },
            data: ["pairs": plots], figures: plots.map(figure))
    }
}
