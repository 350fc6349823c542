import Content
import Foundation
import Quiz
import Testing

@testable import tamsaek

@Suite("The commands ready and preset")
struct ReadyProcessTests {
    private let notes = SampleNotes()

    private func run(_ arguments: [String]) throws -> (output: String, errors: String, status: Int32) {
        try ProgramRun(
            notes, arguments + ["--now", "2026-11-24T09:00:00+09:00"], ownFolder: arguments[0] != "preset"
        ).finish()
    }

    @Test("the day of the interview is remembered; without one, or after it, the message says what to do")
    func date() throws {
        let missing = try run(["ready"])
        #expect(missing.status != 0)
        #expect(missing.errors.contains("--date 2026-12-15"))
        let first = try run(["ready", "--date", "2026-12-15"])
        #expect(first.output.contains("면접 12월 15일(화) · 21일 남음 · 문제 3개"))
        #expect(first.output.contains("아직 풀지 않은 3개"))
        #expect(try run(["ready", "--format", "json"]).output.contains("\"date\" : \"2026-12-15\""))
        let past = try run(["ready", "--date", "2026-11-23"])
        #expect(past.status != 0)
        #expect(past.errors.contains("이미 지났습니다"))
        // What was refused is not remembered.
        #expect(try run(["ready"]).output.contains("12월 15일"))
        for wrong in [["--date", "내일"], ["--minutes", "0"]] {
            #expect(try run(["ready"] + wrong).status == 64)
        }
    }

    @Test("looking at readiness makes no record")
    func readsOnly() throws {
        _ = try run(["ready", "--date", "2026-12-15"])
        #expect(!FileManager.default.fileExists(atPath: notes.path("tamsaek/reviews.sqlite")))
    }

    @Test("the retention that is aimed at is kept, decides the next interval, and can be taken back")
    func retention() throws {
        func easy() throws -> String {
            let quiz = try ProgramRun(notes, ["quiz", "--count", "1", "--now", "2026-11-24T09:00:00+09:00"])
            try quiz.send("show")
            return try quiz.finish().output
        }
        #expect(try easy().contains("(9일)"))
        #expect(try run(["preset", "--retention", "0.8"]).output.contains("목표 기억률 0.8"))
        #expect(try notes.store().preset().retention == 0.8)
        #expect(try !easy().contains("(9일)"))
        #expect(try run(["preset", "--undo"]).output.contains("목표 기억률 0.9"))
        #expect(try easy().contains("(9일)"))
        #expect(try run(["preset"]).output.contains("지금의 설정"))
    }

    @Test(
        "what cannot be is refused",
        arguments: [
            ["--retention", "0.69"], ["--retention", "1"], ["--retention", "0.9", "--undo"], ["--dry-run"],
            ["--fit", "--undo"],
        ])
    func refuses(arguments: [String]) throws {
        #expect(try run(["preset"] + arguments).status == 64)
    }

    @Test("a fit needs enough answers, is shown before it is used, and can be taken back")
    func fit() throws {
        let few = try run(["preset", "--fit"])
        #expect(few.status == 1)
        #expect(few.errors.contains("400번이 있어야 합니다"))

        // Intervals of eight days that are always recalled: far better than the defaults expect.
        let store = try notes.store()
        let start = try #require(Moment(iso8601: "2026-01-01T09:00:00+09:00"))
        let cards = (0..<50).map { Question(id: "q\($0)", text: "q\($0)?", answer: nil, line: 1) }
        let note = Note(
            path: "a.md", slug: "a", title: "a", date: nil, tags: [], difficulty: nil, blocks: [], questions: cards,
            warnings: [])
        for round in 0..<10 {
            for card in Card.cards(of: [note]) {
                let moment = Moment(
                    milliseconds: start.milliseconds + round * 8 * 86_400_000, utcOffset: start.utcOffset)
                _ = try store.record(
                    Review(card: card.id, grade: .good, moment: moment, answerTime: 1000, mode: .review), of: card)
            }
        }
        let trial = try run(["preset", "--fit", "--dry-run"])
        #expect(trial.output.contains("--dry-run이라 바꾸지 않았습니다"))
        #expect(try store.preset().parameters == .standard)
        let fitted = try run(["preset", "--fit", "--format", "json"])
        #expect(fitted.output.contains("\"isAccepted\" : true"))
        #expect(try store.preset().parameters != .standard)
        _ = try run(["preset", "--undo"])
        #expect(try store.preset().parameters == .standard)
        #expect(try run(["preset", "--fit"]).output.contains("모든 문제의 때를 다시 계산했습니다"))
        #expect(try run(["preset", "--standard"]).output.contains("(처음의 것)"))
    }
}
