/// How much of the questions a learner will probably be able to recall on the day of an interview.
///
/// The share that is expected is the mean over the cards of the probability FSRS gives to recalling each on that day if
/// nothing more is done. A question that was never answered counts as not recallable, whatever the learner may know.
///
/// The range beside it is at 95 %, by a normal approximation, and has two sources. Each question is a throw of its own
/// coin: variance Σp(1 − p)/n². And the model may be off for this learner: as far as it was off in bins of like answers
/// so far (``Calibration/rootMeanSquareError``), for every answered question in the same direction. That is on the safe
/// side, since with few answers much of that error is chance.
public struct Readiness: Encodable, Sendable {
    /// The day it was worked out for.
    public let today: Day
    /// The day of the interview.
    public let date: Day
    /// Whole days from the one to the other.
    public let daysLeft: Int
    /// All questions together.
    public let overall: Topic
    /// The questions of each note, in the order of the notes.
    public let notes: [Topic]
    /// The questions of each tag, in the order they are met.
    public let tags: [Topic]
    /// What to review today, what gains most for its time first.
    public let suggestions: [Suggestion]
    /// What to do on each day until the interview, in ``minutes`` a day; days without anything are left out.
    public let plan: [PlannedDay]
    /// The minutes a day that were planned with.
    public let minutes: Int
    /// Milliseconds an answer takes: the median of the learner's own, else half a minute.
    public let answerTime: Int
    /// How well the model predicted so far; nil without answers to tell.
    public let prediction: Calibration?
    /// How far, in probability, the model is taken to be off.
    public let modelError: Double

    /// Taken for ``modelError`` with fewer than ``Calibration/enough`` answers, when nothing is known of it.
    public static let assumedError = 0.15

    /// Works out everything for `cards`.
    ///
    /// - Parameters:
    ///   - cards: The questions meant, in the order of their notes.
    ///   - memories: Where they stand, by id; a card that is missing is new.
    ///   - reviews: The log, in its order; answers to other cards are passed over.
    ///   - resting: Ids of cards that are not to be asked; they count, but nothing is planned for them.
    ///   - now: The time now.
    ///   - date: The day of the interview, today or later.
    ///   - minutes: How long the learner will study each day.
    ///   - scheduler: The memory model.
    public init(
        cards: [Card], memories: [String: CardMemory], reviews: [Review], resting: Set<String> = [], at now: Moment,
        date: Day, minutes: Int, scheduler: Scheduler
    ) {
        let known = Set(cards.map(\.id))
        let reviews = reviews.filter { known.contains($0.card) }
        let history = ReviewHistory(reviews, clock: scheduler.clock)
        let outlook = ReviewOutlook(scheduler: scheduler, habits: GradeHabits(history), date: date)
        let prediction = Calibration(history, model: scheduler.model)
        let error = prediction.flatMap { $0.answers < Calibration.enough ? nil : $0.rootMeanSquareError }
        let modelError = error ?? Self.assumedError
        func topic(_ name: String, _ cards: [Card]) -> Topic {
            Topic(name, cards.map { memories[$0.id] ?? .new }, outlook: outlook, modelError: modelError)
        }

        today = now.day
        self.date = date
        daysLeft = date.number - now.day.number
        overall = topic("", cards)
        notes = cards.grouped { [$0.note] }.map { topic($0.name, $0.cards) }
        tags = cards.grouped(by: \.tags).map { topic($0.name, $0.cards) }
        answerTime = AnswerTimes(reviews.map(\.answerTime))?.median ?? 30_000
        let plan = StudyPlan(
            cards: cards, memories: memories, resting: resting, outlook: outlook, at: now, minutes: minutes,
            answerTime: answerTime)
        suggestions = plan.best
        self.plan = plan.days
        self.minutes = minutes
        self.prediction = prediction
        self.modelError = modelError
    }
}

extension Readiness {
    /// The questions of a note or tag.
    public struct Topic: Hashable, Encodable, Sendable {
        /// The note's slug, or the tag; empty for all.
        public let name: String
        /// How many questions.
        public let cards: Int
        /// How many of them were never answered.
        public let new: Int
        /// The share of them expected to be recalled, from 0 to 1.
        public let expected: Double
        /// The lower end of the range it probably lies in.
        public let low: Double
        /// The upper end.
        public let high: Double

        init(_ name: String, _ cards: [CardMemory], outlook: ReviewOutlook, modelError: Double) {
            let recalls = cards.map(outlook.recall)
            let count = Double(max(1, cards.count))
            let chance = recalls.reduce(0) { $0 + $1 * (1 - $1) } / (count * count)
            self.name = name
            self.cards = cards.count
            new = cards.count { $0.isNew }
            expected = recalls.reduce(0, +) / count
            let systematic = modelError * Double(cards.count - new) / count
            let half = WilsonInterval.z * (chance + systematic * systematic).squareRoot()
            low = max(0, expected - half)
            high = min(1, expected + half)
        }
    }

    /// A card to review today.
    public struct Suggestion: Hashable, Encodable, Sendable {
        /// The question's ``Content/Question/id``.
        public let id: String
        /// The question, as CommonMark.
        public let text: String
        /// The slug of its note.
        public let note: String
        /// Whether it was never answered.
        public let isNew: Bool
        /// The probability of recall on the day of the interview if it is left alone.
        public let recall: Double
        /// The expected probability if it is reviewed today.
        public let after: Double
        /// Milliseconds the review is expected to take.
        public let time: Int

        init(card: Card, isNew: Bool, recall: Double, after: Double, time: Int) {
            id = card.id
            text = card.question.text
            note = card.note
            self.isNew = isNew
            self.recall = recall
            self.after = after
            self.time = time
        }
    }

    /// What to do on one day.
    public struct PlannedDay: Hashable, Encodable, Sendable {
        /// The day.
        public let day: Day
        /// Cards to review that were answered before.
        public let reviews: Int
        /// New cards to begin.
        public let new: Int
        /// Milliseconds that is expected to take.
        public let time: Int
        /// The share of all questions expected on the day of the interview after this one.
        public let expected: Double
    }
}
