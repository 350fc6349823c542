import Testing

@testable import Quiz

@Suite("The scheduler answers as py-fsrs 6.3.2")
struct SchedulerGoldenTests {
    @Test("py-fsrs's answers are there to be compared with")
    func filesExist() {
        #expect(SchedulerGolden.files.contains("fsrs_fixtures.json"))
    }

    @Test(
        "every review of every case has the same state, step, due, recall, stability and difficulty",
        arguments: SchedulerGolden.files)
    func replaysCases(file: String) throws {
        let golden = try SchedulerGolden.load(file)
        try #require(!golden.cases.isEmpty)
        for sequence in golden.cases {
            let scheduler = try golden.configs[sequence.conf].scheduler()
            var card = CardMemory.new
            for (index, expected) in sequence.reviews.enumerated() {
                let place = "case \(sequence.id) (\(sequence.kind)), review \(index)"
                let now = Moment(milliseconds: expected.time, utcOffset: 0)
                let recall = scheduler.retrievability(of: card, at: now)
                #expect(isClose(recall, expected.retrievability), "recall before \(place)")

                let days = card.lastReview.map { scheduler.clock.days(from: $0, to: now) } ?? 0
                card = scheduler.review(card, expected.grade, at: now, days: days)
                let memory = try #require(card.memory)
                #expect(card.state == expected.state, "state after \(place)")
                #expect(card.step == expected.step, "step after \(place)")
                #expect(card.due == expected.due, "due after \(place)")
                #expect(isClose(memory.stability, expected.stability), "stability after \(place)")
                #expect(isClose(memory.difficulty, expected.difficulty), "difficulty after \(place)")
            }
        }
    }

    @Test("the first answer gives the same stability and difficulty", arguments: SchedulerGolden.files)
    func firstAnswers(file: String) throws {
        for row in try SchedulerGolden.load(file).unit.initial {
            let memory = MemoryModel().first(try #require(Grade(rawValue: Int(row[0]))))
            #expect(isClose(memory.stability, row[1]))
            #expect(isClose(memory.difficulty, row[2]))
        }
    }

    @Test("intervals are the same, halves rounded to even", arguments: SchedulerGolden.files)
    func intervals(file: String) throws {
        let unit = try SchedulerGolden.load(file).unit
        for row in unit.nextInterval {
            let interval = MemoryModel().interval(stability: row[0], retention: row[1], maximum: Int(row[2]))
            #expect(interval == Int(row[3]), "stability \(row[0])")
        }
        for row in unit.halves {
            #expect(MemoryModel().interval(stability: row[0], retention: 0.9, maximum: 36_500) == Int(row[1]))
        }
    }

    @Test("recall after some days is the same", arguments: SchedulerGolden.files)
    func recall(file: String) throws {
        for row in try SchedulerGolden.load(file).unit.recall {
            let memory = MemoryModel.Memory(stability: row[0], difficulty: 5)
            #expect(isClose(MemoryModel().retrievability(memory, days: Int(row[1])), row[2]))
        }
    }

    /// py-fsrs places u differently in the range (see ``Fuzz``), so its own placing is put over our range.
    @Test("intervals are spread over the same range", arguments: SchedulerGolden.files)
    func fuzzRanges(file: String) throws {
        let fuzzed = try SchedulerGolden.load(file).unit.fuzzDaysForU
        for row in fuzzed.rows {
            let range = Fuzz.range(of: row[0], maximum: fuzzed.maximumInterval)
            for (u, expected) in zip(fuzzed.u, row.dropFirst()) {
                let placed = Double(range.lowerBound) + u * Double(range.count)
                let days = row[0] < 3 ? row[0] : Int(placed.rounded(.toNearestOrEven))
                #expect(min(days, fuzzed.maximumInterval) == expected, "interval \(row[0]) at \(u)")
            }
        }
    }

    @Test("predictions are judged the same: log loss and RMSE over bins", arguments: SchedulerGolden.files)
    func evaluation(file: String) throws {
        let golden = try SchedulerGolden.load(file).eval
        let model = MemoryModel()
        var evaluation = Evaluation()
        for history in golden.histories {
            var card = Evaluation.Card()
            var memory: MemoryModel.Memory?
            for row in history {
                let grade = try #require(Grade(rawValue: row[1]))
                if let memory {
                    evaluation.score(
                        &card, predicted: model.retrievability(memory, days: row[0]), days: row[0], grade: grade)
                }
                memory = memory.map { model.next($0, grade, days: row[0]) } ?? model.first(grade)
            }
        }
        #expect(evaluation.count == golden.scored)
        #expect(evaluation.bins == golden.bins)
        #expect(isClose(try #require(evaluation.logLoss), golden.logLoss))
        #expect(isClose(try #require(evaluation.rootMeanSquareError), golden.rmseBins))
    }

    /// A relative difference of 10⁻¹²: the last digits of `exp` and `pow` differ between C libraries.
    private func isClose(_ a: Double, _ b: Double) -> Bool {
        abs(a - b) <= 1e-12 * max(abs(a), abs(b))
    }
}
