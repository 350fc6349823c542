import HyperSearch

/// The events of a study as lines: what each trial tried, why, and what came of it.
///
/// A value that reads events in order; it remembers the best value so far to say when a trial beats it.
public struct TraceRenderer: Sendable {
    /// The columns a line may fill.
    private let width: Int
    private let direction: Direction
    private let isPlain: Bool
    private var best: Double?

    /// A renderer for lines of at most `width` columns; without drawings and ornaments where `isPlain`.
    public init(width: Int, direction: Direction = .minimize, isPlain: Bool = false) {
        self.width = width
        self.isPlain = isPlain
        self.direction = direction
    }

    /// What is shown for the next event.
    public mutating func lines(of event: TraceEvent) -> [StyledLine] {
        switch event {
        case .started(let trial):
            return [StyledLine((isPlain ? "" : "■ ") + "시도 \(trial)", .bold)]
        case .choseJointly(_, let choice):
            return explanation(of: choice.reason)
        case .chose(_, let parameter, let choice):
            let value = StyledLine([
                Span("  \(parameter.name) = "), Span(parameter.text(choice.value), .bold),
                Span((isPlain ? ", 까닭: " : "   ← ") + choice.reason.text(for: parameter), .dim),
            ])
            return explanation(of: choice.reason) + value.fitted(to: width)
        case .reported:
            // Told in one line at the end of the trial.
            return []
        case .judged(_, let step, let verdict):
            guard verdict.shouldPrune else { return [] }
            let reason = verdict.reason.map { ": \($0)" } ?? ""
            return StyledLine("  \(step)단계에서 가지치기\(reason)", Style(color: .red)).fitted(to: width)
        case .finished(let trial):
            return reports(of: trial) + result(of: trial).fitted(to: width) + [""]
        }
    }

    // MARK: Results

    /// The intermediate values, a few of them where there are many.
    private func reports(of trial: FinishedTrial) -> [StyledLine] {
        guard let last = trial.reports.last else { return [] }
        let values = trial.reports.map { compact($0.value) }
        let shown = values.count > 8 ? values.prefix(4) + ["…"] + values.suffix(3) : values[...]
        return StyledLine("  \(last.step)단계까지의 중간값: " + shown.joined(separator: ", "), .dim).fitted(to: width)
    }

    private mutating func result(of trial: FinishedTrial) -> StyledLine {
        guard let value = trial.value, !trial.isFailed else {
            return StyledLine("  값 없이 끝남", Style(color: .red))
        }
        let line = StyledLine("  값 ") + StyledLine(compact(value, digits: 6), .bold)
        guard trial.isComplete else { return line + StyledLine(" 에서 가지치기", Style(color: .red)) }
        if let best, direction.loss(of: value) >= direction.loss(of: best) {
            return line + StyledLine("   최선은 그대로 \(compact(best, digits: 6))", .dim)
        }
        best = value
        return line + StyledLine(isPlain ? ", 지금까지 최선" : "   ★ 지금까지 최선", DensityPlot.pickStyle)
    }

    // MARK: Reasons

    private func explanation(of reason: Reason) -> [StyledLine] {
        switch reason {
        case .parzen(let step): ParzenStepRenderer(step, width: width, isPlain: isPlain).lines
        case .gaussianProcess(let step): GPStepRenderer(step, width: width, isPlain: isPlain).lines
        default: []
        }
    }
}

extension StyledLine {
    /// The line as it is where it fits; else wrapped, with the lines after the first indented.
    ///
    /// Both indents give way to a word that fits on the page only without them.
    public func fitted(to width: Int, hanging indent: Int = 4) -> [StyledLine] {
        guard columns > width else { return [self] }
        let spare = max(0, width - widestWord(upTo: width))
        let leading = min(self.indent, spare)
        let hanging = min(indent, spare)
        return wrapped(to: max(1, width - max(leading, hanging))).prefixed(
            first: StyledLine(String(repeating: " ", count: leading)),
            rest: StyledLine(String(repeating: " ", count: hanging)))
    }
}
