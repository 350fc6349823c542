import ArgumentParser
import Foundation
import Quiz
import Terminal

struct QuizCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quiz", abstract: "노트의 면접 문제를 묻고, 잊을 때쯤 다시 묻습니다.",
        discussion: """
            터미널에서는 글쇠 하나로, 파이프로는 한 줄에 하나씩 답합니다. 답을 보고 나서 얼마나 잘 떠올렸는지 스스로 채점합니다: \
            1 다시, 2 어려움, 3 알맞음, 4 쉬움. --plain이면 터미널에서도 한 줄씩 답합니다. 답은 다음 문제가 나오기 전에 \
            저장되므로 언제 끝내도 이어서 할 수 있습니다.

            --typed는 답을 글로 적게 하고, 노트의 핵심 개념이 들어 있는지 찾아 점수를 제안합니다. 다른 말로 설명했으면 개념을 \
            직접 체크합니다. 점수는 언제나 누른 글쇠로 정해집니다. 같은 뜻의 낱말은 노트 폴더나 ~/.config/tamsaek의 \
            동의어.txt에 '대리 모델 | surrogate'처럼 한 줄에 한 무리씩 더할 수 있습니다.

            --mode cram은 벼락치기입니다: 복습할 때와 상관없이 덜 기억하는 것부터 묻고, 틀린 문제는 맞힐 때까지 다시 묻습니다. \
            --log를 붙이지 않으면 기록하지 않습니다. 붙이면 그때의 복습으로 기록합니다: 일찍 맞힌 문제는 간격이 조금만 늘고, \
            같은 날 거듭 맞힌 것은 더 적게 치며, 틀린 문제는 잊은 것으로 셉니다.

            --mode mock은 모의면접입니다: 계획한 시간 안에 문제와 꼬리 질문에 답하고, 모범 답안은 끝난 뒤에 한꺼번에 보며 채점합니다. \
            채점은 복습으로 기록됩니다. --mode choice는 객관식, --mode cloze는 빈칸입니다: 노트의 답과 표로 만들고, 틀리면 까닭을 \
            보여 줍니다. 떠올리기보다 쉬우므로 기록하지 않습니다 (choice는 --log로).

            예:
              tamsaek quiz --tag TPE --minutes 10
              tamsaek quiz --mode cram --note hyperparameter-search --lapses 2
              tamsaek quiz --mode mock --minutes 20 --typed
              tamsaek quiz --mode choice --tag 최적화 --count 20
            """)

    @OptionGroup var options: QuizOptions

    @Option(
        help: ArgumentHelp("묻는 방식: 복습, 벼락치기, 모의면접, 객관식, 빈칸", valueName: "mode"))
    var mode = Mode.review

    @Option(help: ArgumentHelp("물을 문제의 수 (기본: mock 5, choice와 cloze 10, 그 밖은 모두)", valueName: "n"))
    var count: Int?

    @Option(help: ArgumentHelp("이만큼 지나면 다음 문제를 묻지 않음 (분)", valueName: "n"))
    var minutes: Int?

    @Option(help: ArgumentHelp("복습이 밀렸을 때 하루에 복습할 문제의 수. 급한 것부터 묻고, 다 따라잡을 때까지 새 문제는 미룸", valueName: "n"))
    var perDay: Int?

    @Option(help: ArgumentHelp("배운 뒤에 n번 이상 잊은 문제만", valueName: "n"))
    var lapses: Int?

    @Option(name: .customLong("question"), help: ArgumentHelp("이 문제만. 여러 번 쓸 수 있음", valueName: "id"))
    var questions: [String] = []

    @Flag
    var scope: Scope?

    @Flag(help: "답을 글로 적고, 찾은 핵심 개념으로 점수를 제안받기")
    var typed = false

    @Flag(help: "cram과 choice의 답도 복습 기록에 남기기")
    var log = false

    @Option(help: ArgumentHelp("mock, choice, cloze의 문제와 순서를 정하는 수 (기본: 그날의 날짜)", valueName: "n"))
    var seed: Int?

    @OptionGroup var display: DisplayOptions

    /// How questions are asked.
    enum Mode: String, ExpressibleByArgument, CaseIterable {
        case review, cram, mock, choice, cloze
    }

    enum Scope: String, EnumerableFlag {
        case due, new, all

        static func help(for scope: Scope) -> ArgumentHelp? {
            switch scope {
            case .due: "복습할 때가 된 문제만"
            case .new: "새 문제만"
            case .all: "아직 때가 되지 않은 문제까지"
            }
        }
    }

    func validate() throws {
        for (name, value) in [("count", count), ("minutes", minutes), ("lapses", lapses), ("per-day", perDay)] {
            if let value, value < 1 { throw ValidationError("--\(name)는 1 이상이어야 합니다: \(value)") }
        }
        if log, mode != .cram, mode != .choice {
            throw ValidationError("--log는 --mode cram이나 choice와 함께 씁니다. 복습과 모의면접은 언제나 기록하고 빈칸은 기록하지 않습니다.")
        }
        if seed != nil, mode == .review || mode == .cram {
            throw ValidationError("--seed는 --mode mock, choice, cloze와 함께 씁니다. 복습과 벼락치기의 순서는 기억이 정합니다.")
        }
        if typed, mode == .choice || mode == .cloze {
            throw ValidationError("--typed는 --mode review, cram, mock과 함께 씁니다.")
        }
    }

    func run() throws {
        let console = Console.standard(display)
        let cards = try options.cards(console, mayBeNone: takesTables)
        let store = try options.record.openStore()
        try options.carryOver(to: cards.all, in: store, console)
        try warnOfClock(store, console)
        let memories = try store.cards()
        let meant = cards.chosen.filter { isMeant($0, memories[$0.id] ?? .new) }
        guard !meant.isEmpty || takesTables else { throw QuizSelectionError(cards: cards.all) }
        let holds = try store.holds(at: options.record.clock())
        let asked = meant.filter { !holds.contains($0.id) }
        switch mode {
        case .review, .cram: try review(asked, memories, store, console)
        case .mock: try interview(asked, store, console)
        case .choice, .cloze: try drill(asked, of: cards.all, takesTables ? options.meantNotes() : [], store, console)
        }
    }

    /// Whether questions are made of tables too: where nothing was asked that only cards have.
    private var takesTables: Bool {
        (mode == .choice || mode == .cloze) && questions.isEmpty && lapses == nil && (scope == nil || scope == .all)
    }

    private func isMeant(_ card: Card, _ memory: CardMemory) -> Bool {
        let isInScope =
            switch (mode, scope) {
            // A session plans what it asks itself.
            case (.review, _), (.cram, _), (_, .all), (_, nil): true
            case (_, .due): memory.isDue(at: options.record.clock())
            case (_, .new): memory.isNew
            }
        return isInScope && (questions.isEmpty || questions.contains(card.id)) && memory.lapses >= lapses ?? 0
    }

    private func review(
        _ cards: [Card], _ memories: [String: CardMemory], _ store: ReviewStore, _ console: Console
    ) throws {
        let scheduler = try store.scheduler()
        let catchUp = try catchUp(on: cards.compactMap { memories[$0.id] }, store, scheduler, console)
        let session = Session(
            cards: cards, memories: memories, scope: catchUp == nil ? sessionScope : .due, isCram: mode == .cram,
            limit: [count, catchUp?.today].compactMap(\.self).min(),
            at: options.record.clock(), scheduler: scheduler)
        let synonyms = try options.synonyms()
        try QuizInput.with(console, display) { input in
            var checklistRows = 0
            var screen = QuizScreen(
                session: session, store: store, scheduler: scheduler, isInteractive: input.isInteractive,
                now: options.record.clock, read: { input.read(nil) },
                show: { try show($0, isInteractive: input.isInteractive, over: &checklistRows) }, synonyms: synonyms,
                compose: typed ? { input.compose($0, $1, nil) } : nil, edit: input.edit, logs: mode == .review || log,
                deadline: deadline)
            try screen.run()
        }
    }

    /// The day's portion where more is due than `--per-day` allows, and how long it will take, said beside the questions.
    private func catchUp(
        on memories: [CardMemory], _ store: ReviewStore, _ scheduler: Scheduler, _ console: Console
    ) throws -> CatchUp? {
        guard let perDay, mode == .review else { return nil }
        let now = options.record.clock()
        let answered = try store.reviews().map(\.review).reviewedCards(on: now.day)
        let catchUp = CatchUp(memories, portion: perDay, answered: answered, at: now, scheduler: scheduler)
        if let catchUp { console.writeError(catchUp.korean + "\n") }
        return catchUp
    }

    /// When no further question is asked.
    var deadline: Int? { minutes.map { options.record.clock().milliseconds + $0 * 60_000 } }

    private var sessionScope: Session.Scope {
        switch scope {
        case .due: .due
        case .new: .new
        case .all: .all
        case nil: .today
        }
    }

    /// Shows an event; a checklist over the one just shown, which had so many rows.
    private func show(_ event: QuizEvent, isInteractive: Bool, over rows: inout Int) throws {
        // Asked anew each time: the window may have become wider or narrower.
        let console = Console.standard(display)
        switch display.format {
        case .json: console.write(try JSONOutput.line(event))
        case .text:
            let renderer = QuizRenderer(
                width: console.width, isInteractive: isInteractive, isPlain: console.isPlain, isTyped: typed)
            let lines = renderer.lines(of: event)
            guard isInteractive, case .checklist = event else {
                rows = 0
                return console.write(lines)
            }
            let height = TerminalSize(of: STDOUT_FILENO)?.rows ?? 24
            if rows > 0, rows < height { console.write("\u{1B}[\(rows)A\r\u{1B}[J") }
            console.write(lines)
            rows = lines.count
        }
    }

    /// A clock set back makes days that have passed look as if they had not; the answers are kept all the same.
    private func warnOfClock(_ store: ReviewStore, _ console: Console) throws {
        guard let last = try store.lastReview()?.review.moment, last.milliseconds > options.record.clock().milliseconds
        else {
            return
        }
        console.writeError("경고: 마지막 답의 시각(\(last.iso8601))이 지금보다 뒤입니다. 컴퓨터의 시계를 확인하세요.\n")
    }
}
