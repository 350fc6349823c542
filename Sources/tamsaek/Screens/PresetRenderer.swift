import Quiz
import Terminal

/// The preset in force, and how it came to be.
struct PresetOutcome: Encodable {
    /// After the command.
    let preset: Preset
    /// Before it.
    let before: Preset
    /// What was fitted, if anything.
    let proposal: ParameterProposal?
    let isDryRun: Bool

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(preset.retention, forKey: .retention)
        try container.encode(preset.parameters, forKey: .parameters)
        try container.encode(preset != before, forKey: .isChanged)
        try container.encodeIfPresent(proposal, forKey: .proposal)
        try container.encodeIfPresent(proposal?.isAccepted, forKey: .isAccepted)
    }

    private enum CodingKeys: CodingKey {
        case retention, parameters, isChanged, proposal, isAccepted
    }
}

/// ``PresetOutcome`` → lines of at most `width` columns.
struct PresetRenderer {
    let width: Int
    var isPlain = false

    private var report: ReportLayout { ReportLayout(width: width, isPlain: isPlain) }

    func lines(of outcome: PresetOutcome) -> [StyledLine] {
        (outcome.proposal.map { verdict($0, isDryRun: outcome.isDryRun) } ?? []) + present(outcome)
    }

    private func verdict(_ proposal: ParameterProposal, isDryRun: Bool) -> [StyledLine] {
        let scores = [("지금 것", proposal.current), ("맞춘 것", proposal.fitted)]
        let older = proposal.answers - proposal.heldBack
        let text =
            switch (proposal.isAccepted, isDryRun) {
            case (false, _): "최근의 답을 더 잘 예측하지 못하므로 지금 것을 그대로 씁니다."
            case (true, true): "더 잘 예측합니다. --dry-run이라 바꾸지 않았습니다."
            case (true, false): "더 잘 예측하므로 모든 답에 다시 맞추어 쓰고, 모든 문제의 때를 다시 계산했습니다."
            }
        return report.paragraph("오래된 답 \(older)번에 맞추고 최근의 답 \(proposal.heldBack)번으로 견주었습니다. 작을수록 좋습니다.")
            + report.table(
                ["파라미터", "로그 손실", "RMSE(bins)"],
                scores.map { [$0, fixed($1.logLoss, 4), fixed($1.rootMeanSquareError, 4)] })
            + report.paragraph(text) + [""]
    }

    private func present(_ outcome: PresetOutcome) -> [StyledLine] {
        let preset = outcome.preset
        let isStandard = preset.parameters == .standard
        var lines = report.paragraph(outcome.preset == outcome.before ? "지금의 설정" : "바뀐 설정", .bold)
        lines += report.paragraph("목표 기억률 \(preset.retention)")
        lines += report.paragraph("파라미터 \(isStandard ? "(처음의 것)" : "(내 기록에 맞춘 것)")")
        lines += report.paragraph(preset.parameters.weights.map { fixed($0, 4) }.joined(separator: " "), .dim)
        return lines
    }
}
