import Quiz

/// Where a card stands, in Anki's columns of the same names.
struct AnkiSchedule: Equatable {
    /// 0 new, 1 learning, 2 review, 3 relearning.
    var type = 0
    /// As ``type``, but 1 for relearning and -1 while suspended.
    var queue = 0
    /// The place in the order of new cards, seconds since 1970 of a learning step, or days since the collection began.
    var due: Int
    /// Days from the last answer to the next.
    var interval = 0
    var reviews = 0
    var lapses = 0
    /// Steps that are left, and a thousand times those that can be done today.
    var left = 0
    /// JSON: the memory as FSRS has it.
    var data = "{}"

    /// A card that was never answered, at its place in the order of the notes.
    init(new place: Int) {
        due = place
    }

    /// Where a card that was answered stands; nil for one that never was.
    ///
    /// - Parameters:
    ///   - memory: The card's memory.
    ///   - firstDay: The day the collection began.
    ///   - scheduler: What gave the card its due date.
    init?(_ memory: CardMemory, from firstDay: Day, _ scheduler: Scheduler) {
        guard let now = memory.memory, let due = memory.due, let dueDay = memory.dueDay, let last = memory.lastReview
        else { return nil }
        interval = max(1, dueDay.number - last.day.number)
        reviews = memory.reviews
        lapses = memory.lapses
        switch memory.state {
        case .review:
            (type, queue) = (2, 2)
            self.due = dueDay.number - firstDay.number
        case .learning, .relearning:
            let steps = memory.state == .learning ? scheduler.learningSteps : scheduler.relearningSteps
            (type, queue) = (memory.state.rawValue, 1)
            self.due = due / 1000
            left = 1001 * max(1, steps.count - (memory.step ?? 0))
            if memory.state == .learning { interval = 0 }
        }
        let decay = scheduler.model.parameters.weights[20]
        data =
            """
            {"s":\(now.stability),"d":\(now.difficulty),"dr":\(scheduler.retention),"decay":\(decay),\
            "lrt":\(last.milliseconds / 1000)}
            """
    }

    /// The same while it is not to be asked.
    var suspended: AnkiSchedule {
        var schedule = self
        schedule.queue = -1
        return schedule
    }
}
