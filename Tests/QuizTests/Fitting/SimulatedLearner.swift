@testable import Quiz

/// A learner whose memory follows known parameters, asked day by day when the default parameters say so.
struct SimulatedLearner {
    /// How the learner's memory truly works.
    let model: MemoryModel
    private let seed: Int
    private var draws = 0

    /// A learner whose weights lie up to 45 % to either side of the defaults.
    init(seed: Int) throws {
        self.seed = seed
        let weights = MemoryParameters.standard.weights.indices.map { index in
            let factor = 0.55 + 0.9 * Fuzz.position(card: "weights \(seed)", reviews: index)
            let bounds = MemoryParameters.bounds[index]
            return min(
                max(MemoryParameters.standard.weights[index] * factor, bounds.lowerBound), bounds.upperBound)
        }
        model = MemoryModel(try MemoryParameters(weights))
    }

    /// The log of `days` days, on each of which `new` cards are begun and everything due is answered.
    mutating func reviews(days: Int, new: Int) throws -> [Review] {
        let scheduler = try Scheduler()
        var cards: [(memory: CardMemory, truth: MemoryModel.Memory)] = []
        var log: [Review] = []
        for day in 0..<days {
            var now = Moment(local: "2026-01-01 09:00", utcOffset: 0)
            now = Moment(milliseconds: now.milliseconds + day * Day.length, utcOffset: 0)
            let due = cards.indices.filter { cards[$0].memory.isDue(at: now) }
            for card in due + Array(cards.count..<cards.count + new) {
                // Again today until it is learnt.
                repeat {
                    now = Moment(milliseconds: now.milliseconds + 15_000, utcOffset: 0)
                    let id = "\(seed) \(card)"
                    let grade: Grade
                    if card == cards.count {
                        grade = firstGrade()
                        cards.append((.new, model.first(grade)))
                    } else {
                        let (memory, truth) = cards[card]
                        let elapsed = scheduler.days(since: memory, at: now) ?? 0
                        grade = self.grade(recall: elapsed > 0 ? model.retrievability(truth, days: elapsed) : 0.95)
                        cards[card].truth = model.next(truth, grade, days: elapsed)
                    }
                    cards[card].memory = scheduler.answer(id, cards[card].memory, grade, at: now)
                    log.append(Review(card: id, grade: grade, moment: now, answerTime: 15_000, mode: .review))
                } while cards[card].memory.isLearning
            }
        }
        return log
    }

    private mutating func random() -> Double {
        draws += 1
        return Fuzz.position(card: "learner \(seed)", reviews: draws)
    }

    private mutating func firstGrade() -> Grade {
        switch random() {
        case ..<0.3: .again
        case ..<0.45: .hard
        case ..<0.9: .good
        default: .easy
        }
    }

    private mutating func grade(recall: Double) -> Grade {
        guard random() < recall else { return .again }
        return switch random() {
        case ..<0.15: .hard
        case ..<0.9: .good
        default: .easy
        }
    }
}
