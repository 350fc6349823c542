import Quiz
import Terminal

/// Cards and where they stand, one a line.
struct CardList {
    let entries: [Entry]

    /// What the list says of a card.
    struct Entry: Encodable {
        let id: String
        let note: String
        let question: String
        /// `new`, `learning`, `review` or `relearning`.
        let state: String
        /// Why the quiz does not ask it; nil when it does.
        let hold: Hold?
        let due: Moment?
        /// In days.
        let stability: Double?
        let reviews: Int
        let lapses: Int
        let isLeech: Bool

        init(_ card: Card, _ memory: CardMemory, _ holds: Holds, at now: Moment) {
            id = card.id
            note = card.note
            question = card.question.text
            state = memory.stateName
            hold = holds.suspended.contains(card.id) ? .suspend : holds.buried.contains(card.id) ? .bury : nil
            due = memory.due.map { Moment(milliseconds: $0, utcOffset: now.utcOffset) }
            stability = memory.memory?.stability
            reviews = memory.reviews
            lapses = memory.lapses
            isLeech = Leech.isLeech(memory)
        }

        /// The state in a word, the hold first.
        var word: String {
            switch (hold, state) {
            case (.suspend, _): "보류"
            case (.bury, _): "내일로 미룸"
            case (nil, "new"): "새 문제"
            case (nil, "review"): "배움"
            default: "배우는 중"
            }
        }
    }

    func lines(width: Int, isPlain: Bool) -> [StyledLine] {
        guard !entries.isEmpty else { return ["해당하는 문제가 없습니다."] }
        let rows = entries.map { entry in
            [entry.id, entry.question, entry.word, entry.due?.day.korean ?? "-", "\(entry.lapses)"].map {
                TextTable.Cell($0)
            }
        }
        let table = TextTable(
            header: ["id", "문제", "상태", "다음", "잊음"], rows: rows, alignments: [.left, .left, .left, .left, .right],
            isFramed: false)
        return isPlain ? table.records(width: width) : table.lines(width: width)
    }
}
