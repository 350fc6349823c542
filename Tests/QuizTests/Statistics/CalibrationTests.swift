import Testing

@testable import Quiz

@Suite("Calibration")
struct CalibrationTests {
    /// Values of R's `prop.test(x, n, correct = FALSE)`.
    @Test(
        "Wilson's interval has its known ends",
        arguments: [(8, 10, 0.4902, 0.9433), (0, 10, 0, 0.2775), (10, 10, 0.7225, 1), (50, 100, 0.4038, 0.5962)])
    func wilson(successes: Int, trials: Int, low: Double, high: Double) {
        let interval = WilsonInterval(successes: successes, of: trials)
        #expect(abs(interval.low - low) < 5e-5)
        #expect(abs(interval.high - high) < 5e-5)
    }

    private func history(_ grades: [(card: String, day: Int, grade: Grade)]) -> ReviewHistory {
        ReviewHistory(
            grades.map {
                Review(
                    card: $0.card, grade: $0.grade,
                    moment: Moment(milliseconds: $0.day * Day.length + Day.length / 2, utcOffset: 0), answerTime: 1,
                    mode: .review)
            })
    }

    @Test("answers fall into the bin of their predicted recall; those of the same day into none")
    func bins() throws {
        let model = MemoryModel()
        // After Good S is 2.3065 days; after as many days recall would be 90 %.
        let history = history([
            ("a", 0, .good), ("a", 0, .good), ("b", 0, .good), ("b", 2, .again), ("c", 0, .good), ("c", 2, .good),
        ])
        let calibration = try #require(Calibration(history, model: model))
        let recall = model.retrievability(model.first(.good), days: 2)
        #expect(calibration.answers == 2)
        #expect(calibration.bins.count == 1)
        let bin = calibration.bins[0]
        #expect(bin.from...bin.to ~= recall)
        #expect(bin.answers == 2)
        #expect(bin.recalled == 1)
        #expect(bin.share == 0.5)
        #expect(abs(bin.predicted - recall) < 1e-15)
    }

    @Test("without an answer on a later day there is nothing to calibrate")
    func empty() {
        #expect(Calibration(history([("a", 0, .good), ("a", 0, .good)]), model: MemoryModel()) == nil)
    }

    @Test("the bins hold every answer once, and their means add up")
    func complete() throws {
        var learner = try SimulatedLearner(seed: 2)
        let history = ReviewHistory(try learner.reviews(days: 30, new: 3))
        let calibration = try #require(Calibration(history, model: learner.model))
        #expect(calibration.bins.reduce(0) { $0 + $1.answers } == history.scored)
        // The truth is calibrated: what it predicts lies in nearly every interval.
        #expect(
            calibration.bins.count { $0.interval.low <= $0.predicted && $0.predicted <= $0.interval.high }
                >= calibration.bins.count - 1)
    }

    @Test("times are told by quartiles; a time of 0 is one that is not known")
    func times() throws {
        let times = try #require(AnswerTimes([4000, 0, 1000, 3000, 2000, 5000]))
        #expect(times.answers == 5)
        #expect([times.lowerQuartile, times.median, times.upperQuartile] == [2000, 3000, 4000])
        #expect(AnswerTimes([1000, 2000])?.median == 1500)
        #expect(AnswerTimes([0, 0]) == nil)
    }
}
