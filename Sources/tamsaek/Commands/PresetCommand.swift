import ArgumentParser
import Quiz
import Terminal

struct PresetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preset", abstract: "복습 간격을 정하는 기억 모델과 목표 기억률을 보거나 바꿉니다.",
        discussion: """
            --fit은 FSRS-6의 파라미터 21개를 지금까지의 답에 맞춥니다. 하루 넘게 지나 다시 답한 기록이 \(ParameterProposal.minimum)번 있어야 \
            합니다. 오래된 80%에 맞추어 보고, 맞출 때 보지 않은 최근 20%를 지금 것보다 잘 예측할 때에만 모든 답에 다시 맞추어 씁니다.

            --retention은 복습할 때의 목표 기억률입니다. 높이면 더 자주 묻습니다. 바꾼 것은 기록에 남고 모든 문제의 때를 다시 \
            계산하며, --undo로 바로 앞의 설정으로 돌아갑니다.

            예:
              tamsaek preset --fit --dry-run
              tamsaek preset --retention 0.92
            """)

    @Flag
    var action: Action?

    @Option(help: ArgumentHelp("목표 기억률, 0.7에서 0.99까지", valueName: "share"))
    var retention: Double?

    @Flag(help: "--fit의 결과를 보기만 하고 쓰지 않기")
    var dryRun = false

    @OptionGroup var record: RecordOptions
    @OptionGroup var display: DisplayOptions

    enum Action: String, EnumerableFlag {
        case fit, undo, standard

        static func help(for action: Action) -> ArgumentHelp? {
            switch action {
            case .fit: "파라미터를 내 기록에 맞추기"
            case .undo: "바로 앞의 설정으로 돌아가기"
            case .standard: "처음의 설정으로 돌아가기"
            }
        }
    }

    func validate() throws {
        if let retention, !(0.7...0.99).contains(retention) {
            throw ValidationError("--retention은 0.7에서 0.99 사이여야 합니다: \(retention)")
        }
        if retention != nil, action != nil { throw ValidationError("--retention은 다른 것과 함께 바꾸지 않습니다. 한 번에 하나씩 하세요.") }
        if dryRun, action != .fit { throw ValidationError("--dry-run은 --fit과 함께 씁니다.") }
    }

    func run() throws {
        let console = Console.standard(display)
        let store = try action == nil && retention == nil ? record.snapshot() : record.openStore()
        let before = try store.preset()
        let proposal = action == .fit ? try fit(store, before) : nil
        if let preset = try chosen(before, store, proposal), !dryRun {
            try store.adopt(preset, at: record.clock())
        }
        let outcome = PresetOutcome(preset: try store.preset(), before: before, proposal: proposal, isDryRun: dryRun)
        switch display.format {
        case .text: console.write(PresetRenderer(width: console.width, isPlain: console.isPlain).lines(of: outcome))
        case .json: console.write(try JSONOutput.document(outcome))
        }
    }

    private func fit(_ store: ReviewStore, _ preset: Preset) throws -> ParameterProposal {
        let progress = ProgressLine()
        defer { progress.clear() }
        return try ParameterProposal(
            ReviewHistory(store.reviews().map(\.review)), current: preset.scheduler.model
        ) {
            progress.show($0, of: $1)
        }
    }

    /// What is to be adopted; nil when everything stays.
    private func chosen(_ before: Preset, _ store: ReviewStore, _ proposal: ParameterProposal?) throws -> Preset? {
        if let retention { return try Preset(parameters: before.parameters, retention: retention) }
        switch action {
        case .fit:
            guard let proposal, proposal.isAccepted else { return nil }
            return try Preset(parameters: proposal.parameters, retention: before.retention)
        case .undo: return try store.presets().dropLast().last?.preset ?? Preset()
        case .standard: return try Preset()
        case nil: return nil
        }
    }
}
