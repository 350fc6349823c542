import Foundation
import Testing

@testable import Quiz

@Suite("Fitting the parameters of memory to a log")
struct ParameterFitTests {
    /// The log of a simulated learner and how memory truly works for them.
    private func learner(_ seed: Int, days: Int = 60) throws -> (history: ReviewHistory, truth: MemoryModel) {
        var learner = try SimulatedLearner(seed: seed)
        return (ReviewHistory(try learner.reviews(days: days, new: days / 20)), learner.model)
    }

    @Test("the derivatives are those of the objective", arguments: [1, 2])
    func derivatives(seed: Int) throws {
        let (history, truth) = try learner(seed, days: 25)
        // In the middle of the bounds, so that a step to either side is a weight too.
        let weights = zip(truth.parameters.weights, MemoryParameters.bounds).map { weight, bounds in
            min(max(weight, bounds.lowerBound + 1e-3), bounds.upperBound - 1e-3)
        }
        let range = 0..<history.scored
        let gradient = ParameterFit.objective(weights, history, range).gradient
        for index in weights.indices {
            var (above, below) = (weights, weights)
            let step = 1e-6 * max(1, weights[index])
            above[index] += step
            below[index] -= step
            let values = [above, below].map { ParameterFit.objective($0, history, range).value }
            let expected = (values[0] - values[1]) / (2 * step)
            #expect(abs(gradient[index] - expected) < 1e-6 + 1e-4 * abs(expected), "w\(index)")
        }
    }

    @Test("the objective without a prior is the log loss of the evaluation")
    func objective() throws {
        let (history, _) = try learner(3, days: 25)
        let defaults = MemoryParameters.standard.weights
        let value = ParameterFit.objective(defaults, history, 0..<history.scored).value
        let expected = try #require(history.evaluate(MemoryModel(), over: 0..<history.scored).logLoss)
        #expect(abs(value - expected) < 1e-12)
    }

    @Test("what eight learners answer afterwards is predicted better than by the defaults, almost as by the truth")
    func improves() throws {
        var (gained, missed, wins) = (0.0, 0.0, 0)
        for seed in 1...8 {
            let (history, truth) = try learner(seed, days: 120)
            let cut = history.scored * 4 / 5
            let parameters = try ParameterFit().parameters(of: history, over: 0..<cut)
            func loss(_ model: MemoryModel) throws -> Double {
                try #require(history.evaluate(model, over: cut..<history.scored).logLoss)
            }
            let (defaults, fitted, best) = (
                try loss(MemoryModel()), try loss(MemoryModel(parameters)), try loss(truth)
            )
            gained += defaults - fitted
            missed += fitted - best
            if fitted < defaults { wins += 1 }
        }
        // Some 3,000 answers are fitted; of what the truth would gain, most is.
        #expect(gained > 2 * missed)
        #expect(wins >= 6)
    }

    @Test("the same answers give the same weights, whatever comes after them")
    func deterministic() throws {
        var learner = try SimulatedLearner(seed: 4)
        let reviews = try learner.reviews(days: 40, new: 3)
        let cut = 200
        let whole = ReviewHistory(reviews)
        var count = 0
        var last: [String: Moment] = [:]
        let older = reviews.prefix { review in
            if let before = last[review.card], before.day < review.moment.day { count += 1 }
            last[review.card] = review.moment
            return count <= cut
        }
        let half = ReviewHistory(Array(older))
        #expect(half.scored == cut)
        let weights = try ParameterFit().parameters(of: whole, over: 0..<cut).weights
        #expect(weights != MemoryParameters.standard.weights)
        #expect(try ParameterFit().parameters(of: half, over: 0..<cut).weights == weights)
    }

    @Test("without answers the defaults stay")
    func empty() throws {
        #expect(try ParameterFit().parameters(of: ReviewHistory([]), over: 0..<0) == .standard)
    }

    @Test("a log that only ever says one thing stays in the bounds", arguments: [Grade.again, .easy])
    func extremes(grade: Grade) throws {
        let reviews = (0..<50).flatMap { card in
            (0..<10).map { number in
                Review(
                    card: "\(card)", grade: number == 0 ? .good : grade,
                    moment: Moment(milliseconds: number * 3 * Day.length, utcOffset: 0), answerTime: 1, mode: .review)
            }
        }
        let history = ReviewHistory(reviews)
        #expect(history.scored == 450)
        let fitted = try ParameterFit().parameters(of: history, over: 0..<450)
        let loss = { (model: MemoryModel) in history.evaluate(model, over: 0..<450).logLoss ?? .nan }
        #expect(loss(MemoryModel(fitted)) < loss(MemoryModel()))
    }
}

@Suite("A proposal of parameters")
struct ParameterProposalTests {
    @Test("with fewer than 400 scored answers nothing is fitted, and the message says how many there are")
    func tooFew() throws {
        let reviews = (0..<400).map { number in
            Review(
                card: "a", grade: .good, moment: Moment(milliseconds: number * Day.length, utcOffset: 0), answerTime: 1,
                mode: .review)
        }
        let error = #expect(throws: QuizError.self) {
            try ParameterProposal(ReviewHistory(reviews), current: MemoryModel())
        }
        #expect(error == .tooFewAnswers(399, needed: 400))
        #expect(error?.localizedDescription.contains("399번뿐") ?? false)
    }

    @Test("it is accepted when it predicts the newest fifth better, and then fitted to everything")
    func accepted() throws {
        var learner = try SimulatedLearner(seed: 6)
        let history = ReviewHistory(try learner.reviews(days: 60, new: 4))
        var steps: [Int] = []
        let proposal = try ParameterProposal(history, current: MemoryModel()) { done, total in
            steps.append(done)
            #expect(total == 200)
        }
        #expect(proposal.answers == history.scored)
        #expect(proposal.heldBack == history.scored - history.scored * 4 / 5)
        #expect(proposal.isAccepted)
        #expect(proposal.fitted.logLoss < proposal.current.logLoss)
        #expect(proposal.parameters == (try ParameterFit().parameters(of: history, over: 0..<history.scored)))
        #expect(steps == Array(1...200))
    }

    @Test("it is refused when the parameters in use predict better")
    func refused() throws {
        var learner = try SimulatedLearner(seed: 1)
        let history = ReviewHistory(try learner.reviews(days: 60, new: 4))
        // Nobody but the learner themself knows better.
        let proposal = try ParameterProposal(history, current: learner.model)
        #expect(!proposal.isAccepted)
        #expect(proposal.fitted.logLoss >= proposal.current.logLoss)
    }
}
