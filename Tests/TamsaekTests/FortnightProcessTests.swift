import Foundation
import Quiz
import Testing

/// Golden/fortnight.json: the evenings of a fortnight and what py-fsrs makes of them, written by Tests/Peers/fortnight.py.
@Suite("A learner's fortnight, through the program itself")
struct FortnightProcessTests {
    private struct Golden: Decodable {
        let evenings: [Evening]
        /// The day each question is due in the end, since 1970-01-01.
        let due: [String: Int]

        struct Evening: Decodable {
            /// Past midnight on some days.
            let now: String
            let answers: [Answer]
        }

        struct Answer: Decodable {
            let id: String
            let grade: Int
        }
    }

    @Test(
        "the program asks what py-fsrs would, and every question is due when py-fsrs says, however often it is killed")
    func fortnight() throws {
        let notes = SampleNotes()
        notes.write(
            (0..<24).map { number in
                "- **Q. \(number)번째 성질은 무엇인가요?**\n    - **A.** \(number)번째 답\n      <!-- id: q\(number) -->\n"
            })
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/fortnight.json")
        let golden = try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))

        for (number, evening) in golden.evenings.enumerated() {
            let arguments = ["quiz", "--format", "json", "--now", evening.now]
            var left = evening.answers[...]
            if number.isMultiple(of: 2) {
                let killed = try ProgramRun(notes, arguments)
                for answer in left.prefix(2) {
                    try killed.send("\(answer.grade)")
                    killed.wait(for: "\"event\":\"recorded\"")
                }
                kill(killed.process.processIdentifier, SIGKILL)
                killed.process.waitUntilExit()
                left = left.dropFirst(2)
            }
            let run = try ProgramRun(notes, arguments)
            for answer in left { try run.send("\(answer.grade)") }
            let asked = try run.finish().output.split(separator: "\n").compactMap { line in
                let event = try JSONDecoder().decode(Event.self, from: Data(line.utf8))
                return event.event == "question" ? event.id : nil
            }
            #expect(asked == left.map(\.id), "\(evening.now)")
        }
        let store = try notes.store()
        #expect(try store.reviews().map(\.review.card).count == golden.evenings.map(\.answers.count).reduce(0, +))
        #expect(try store.cards().compactMapValues { $0.dueDay?.number } == golden.due)
    }

    private struct Event: Decodable {
        let event: String
        let id: String?
    }
}
