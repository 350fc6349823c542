import Quiz

/// What the learner is told after an export: what is in the file, and what to do with it in Anki.
enum AnkiReport {
    static func lines(of export: AnkiExport, _ format: AnkiFormat, file: String) -> [String] {
        let decks = Set(export.cards.map(\.title)).count
        guard format == .package else {
            return [
                "\(file): 문제 \(export.cards.count)개, 덱 \(decks)개. 복습 일정은 .apkg에만 들어갑니다.",
                "Anki에서 파일 > 가져오기로 이 파일을 고르고 그대로 '가져오기'를 누르세요.",
            ]
        }
        let known = export.cards.filter { export.memories[$0.id] != nil }
        let reviews = known.reduce(0) { $0 + (export.reviews[$1.id]?.count ?? 0) }
        return [
            "\(file): 문제 \(export.cards.count)개, 덱 \(decks)개, 일정이 있는 카드 \(known.count)장, 답 \(reviews)번.",
            "Anki에서 파일 > 가져오기로 이 파일을 고르고 '학습 진행 상태 가져오기'(Import any learning progress)를 켜세요. "
                + "처음에는 꺼져 있으며, 끄고 가져오면 모든 카드가 새 카드가 됩니다.",
            "덱의 설정에서 FSRS를 켜야 기억의 상태가 이어집니다.",
        ] + ownParameters(of: export.scheduler)
    }

    /// What Anki's settings need where the learner's preset is not the standard one, which is Anki's, too.
    private static func ownParameters(of scheduler: Scheduler) -> [String] {
        var lines: [String] = []
        if scheduler.model.parameters != .standard {
            let weights = scheduler.model.parameters.weights.map { "\($0)" }.joined(separator: ", ")
            lines.append("그 설정의 'FSRS 인자'(FSRS parameters)에 붙여 넣을 내 값: \(weights)")
        }
        if scheduler.retention != 0.9 { lines.append("'목표 기억률': \(scheduler.retention)") }
        return lines
    }
}
