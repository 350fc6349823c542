import Content
import Foundation
import Quiz

/// The questions that are exported, with what the learner's record has of them.
struct AnkiExport {
    let cards: [Card]
    let memories: [String: CardMemory]
    /// By question, in the order of their replay.
    let reviews: [String: [Review]]
    /// Questions that are not to be asked.
    let suspended: Set<String>
    let scheduler: Scheduler
    /// Seconds to add to UTC for the learner's time; it decides when the days begin that cards wait for.
    let utcOffset: Int
    /// When the text of each note was last changed, in seconds since 1970, by its path.
    let modified: [String: Int]
    /// Ids that questions had before they were rewritten and no question has now, with those they have, the earliest first.
    let formerIDs: [(old: String, new: String)]

    /// A question that was rewritten is still the note that it was when it was first exported.
    var notes: [AnkiNote] {
        let origins = Dictionary(formerIDs.map { ($0.new, $0.old) }, uniquingKeysWith: { first, _ in first })
        return cards.map { AnkiNote($0, origin: origins[$0.id] ?? $0.id, modified: modified[$0.path] ?? 0) }
    }

    /// The same for the same questions, record and time zone.
    var collection: AnkiCollection {
        let firstDay = Day(Self.firstDay)
        var collection = AnkiCollection(
            created: firstDay.begin(utcOffset: utcOffset) / 1000, utcOffset: utcOffset)
        collection.noteTypes[AnkiNoteType.id] = AnkiNoteType.value
        var ids: Set<Int> = []
        var answers: [AnkiCollection.Review] = []
        for (place, (card, note)) in zip(cards, notes).enumerated() {
            var id = Self.id(of: note.guid)
            while !ids.insert(id).inserted { id += 1 }
            let deck = Self.id(of: note.deck)
            collection.decks[deck] = note.deck
            collection.notes.append(
                .init(
                    id: id, guid: note.guid, type: AnkiNoteType.id, modified: note.modified, tags: note.tags,
                    fields: note.fields))
            let known = memories[card.id].flatMap { AnkiSchedule($0, from: firstDay, scheduler) }
            let schedule = known ?? AnkiSchedule(new: place + 1)
            collection.cards.append(
                .init(
                    id: id, note: id, deck: deck, ordinal: 0, modified: note.modified,
                    schedule: suspended.contains(card.id) ? schedule.suspended : schedule))
            answers += log(of: card.id, as: id)
        }
        collection.reviews = Self.withUniqueIDs(answers)
        return collection
    }

    /// 2020-01-01: before any answer, and a day that does not move with the time of the export.
    private static let firstDay = 18_262

    /// A time in milliseconds, as Anki's ids are, that is fixed by what it stands for.
    private static func id(of name: String) -> Int {
        1_600_000_000_000 + Int(SHA1.prefix(of: name) % 150_000_000_000)
    }

    /// The answers to a question, as Anki would have logged them.
    private func log(of id: String, as card: Int) -> [AnkiCollection.Review] {
        var memory = CardMemory.new
        var lastInterval = 0
        return reviews[id, default: []].map { review in
            let type =
                switch memory.state {
                case .learning: 0
                case .review: memory.isDue(at: review.moment) ? 1 : 3
                case .relearning: 2
                }
            memory = scheduler.answer(id, memory, review.grade, at: review.moment)
            let interval = Self.interval(of: memory, after: review.moment)
            defer { lastInterval = interval }
            let difficulty = memory.memory?.difficulty ?? 1
            return .init(
                id: review.moment.milliseconds, card: card, ease: review.grade.rawValue, interval: interval,
                lastInterval: lastInterval, factor: Int((100 + (difficulty - 1) / 9 * 1000).rounded()),
                time: review.answerTime, type: type)
        }
    }

    /// Days until a card is due, or seconds as a negative number.
    private static func interval(of memory: CardMemory, after moment: Moment) -> Int {
        guard let due = memory.due, let dueDay = memory.dueDay else { return 0 }
        if memory.state == .review { return max(1, dueDay.number - moment.day.number) }
        return -max(1, (due - moment.milliseconds) / 1000)
    }

    /// Answers of the same millisecond, as a stopped clock gives them, put a millisecond apart.
    private static func withUniqueIDs(_ reviews: [AnkiCollection.Review]) -> [AnkiCollection.Review] {
        var last = Int.min
        return reviews.sorted { ($0.id, $0.card) < ($1.id, $1.card) }.map { review in
            last = max(review.id, last + 1)
            return .init(
                id: last, card: review.card, ease: review.ease, interval: review.interval,
                lastInterval: review.lastInterval, factor: review.factor, time: review.time, type: review.type)
        }
    }
}
