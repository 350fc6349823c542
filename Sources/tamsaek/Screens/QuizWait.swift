import Quiz

/// How long until a card is asked again.
enum QuizWait: Hashable {
    case minutes(Int)
    case days(Int)

    /// From `now` until the card is due; nil for a new one.
    init?(until card: CardMemory, from now: Moment) {
        guard let due = card.due, let day = card.dueDay else { return nil }
        if card.state == .review {
            self = .days(max(0, day.number - now.day.number))
        } else {
            self = .minutes(max(0, (due - now.milliseconds + 59_999) / 60_000))
        }
    }

    /// `10분`, `3시간`, `8일`, `4.5개월`, `1.2년`.
    var text: String {
        switch self {
        case .minutes(let count) where count >= 60: "\(tenths(count, of: 60))시간"
        case .minutes(let count): "\(count)분"
        case .days(let count) where count >= 365: "\(tenths(count, of: 365))년"
        case .days(let count) where count >= 100: "\(tenths(count, of: 30))개월"
        case .days(let count): "\(count)일"
        }
    }

    private func tenths(_ count: Int, of unit: Int) -> String {
        let tenths = (count * 10 + unit / 2) / unit
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
