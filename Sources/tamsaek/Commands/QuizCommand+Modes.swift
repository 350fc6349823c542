import Content
import Quiz
import Terminal

extension QuizCommand {
    /// A mock interview on `cards`.
    func interview(_ cards: [Card], _ store: ReviewStore, _ console: Console) throws {
        let seed = seed ?? daySeed
        let interview = Interview(cards: cards, count: count, minutes: minutes, seed: seed)
        let (scheduler, synonyms) = (try store.scheduler(), try options.synonyms())
        try QuizInput.with(console, display) { input in
            let screen = InterviewScreen(
                interview: interview, seed: seed, isTyped: typed, store: store, scheduler: scheduler,
                synonyms: synonyms, now: options.record.clock, input: input,
                show: { event in
                    try write(event) { width, isPlain in
                        InterviewRenderer(
                            width: width, isInteractive: input.isInteractive, isPlain: isPlain, isTyped: typed
                        ).lines(of: event)
                    }
                })
            try screen.run()
        }
    }

    /// Questions with choices or blanks, of cards and of the tables of notes; choices draw on all cards.
    func drill(_ cards: [Card], of all: [Card], _ notes: [Note], _ store: ReviewStore, _ console: Console) throws {
        let seed = seed ?? daySeed
        let (count, synonyms) = (count ?? 10, try options.synonyms())
        let plan =
            mode == .choice
            ? DrillPlan(
                choices: ChoiceMaker(cards: all, synonyms: synonyms, seed: seed), cards: cards, notes: notes,
                count: count, seed: seed)
            : DrillPlan(blanks: ClozeMaker(synonyms: synonyms), cards: cards, notes: notes, count: count, seed: seed)
        try QuizInput.with(console, display) { input in
            var screen = DrillScreen(
                plan: plan, store: store, logs: log, deadline: deadline, now: options.record.clock, input: input,
                show: { event in
                    try write(event) { width, isPlain in
                        DrillRenderer(width: width, isInteractive: input.isInteractive, isPlain: isPlain).lines(
                            of: event)
                    }
                })
            try screen.run()
        }
    }

    /// 20261124 on the 24th of November 2026.
    private var daySeed: Int { Int(options.record.clock().day.description.filter(\.isNumber)) ?? 0 }

    /// Writes an event in the format that was asked for.
    private func write(_ event: some Encodable, _ lines: (_ width: Int, _ isPlain: Bool) -> [StyledLine]) throws {
        // Asked anew each time: the window may have become wider or narrower.
        let console = Console.standard(display)
        switch display.format {
        case .json: console.write(try JSONOutput.line(event))
        case .text: console.write(lines(console.width, console.isPlain))
        }
    }
}
