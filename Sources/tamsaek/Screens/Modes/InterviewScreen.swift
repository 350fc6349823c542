import Foundation
import Quiz

/// A mock interview: asks question after question with their follow-ups, shows no answer until the end, then has each
/// answer graded beside the model and reports.
///
/// Whenever the learner quits, what was answered is graded and reported.
struct InterviewScreen {
    let interview: Interview
    let seed: Int
    let isTyped: Bool
    let store: ReviewStore
    let scheduler: Scheduler
    let synonyms: Synonyms
    let now: () -> Moment
    let input: QuizInput
    let show: (InterviewEvent) throws -> Void

    /// Runs until the report is shown.
    func run() throws {
        try show(.began(interview, seed: seed, isTyped: isTyped))
        let start = now()
        var answers = try ask(from: start)
        let seconds = seconds(since: start)
        if !answers.isEmpty { try grade(&answers) }
        try show(.report(InterviewReport(answers, of: interview, seed: seed, seconds: seconds)))
    }

    /// Asks until there are no more questions, the time is over or the learner quits.
    private func ask(from start: Moment) throws -> [InterviewAnswer] {
        var answers: [InterviewAnswer] = []
        for (index, round) in interview.rounds.enumerated() {
            let elapsed = seconds(since: start)
            if index > 0, elapsed >= interview.seconds {
                try show(.timeIsUp(left: interview.rounds.count - index))
                break
            }
            try show(
                .question(
                    number: index + 1, of: interview.rounds.count, round, elapsed: elapsed, total: interview.seconds))
            guard let reply = try hear(round.card.question.text, planned: round.seconds, since: start) else { break }
            var answer = InterviewAnswer(round: round, reply: reply)
            var goesOn = true
            // Whoever passes has nothing to be asked further.
            for (number, question) in round.followUps.enumerated() where goesOn && !reply.isPassed {
                try show(.followUp(number: number + 1, of: round.followUps.count, question))
                guard let reply = try hear(question, planned: Interview.followUpSeconds, since: start) else {
                    answers.append(answer)
                    return answers
                }
                answer.followUps.append(reply)
                goesOn = !reply.isPassed
            }
            answers.append(answer)
        }
        return answers
    }

    /// Takes an answer and tells how long it took; nil when the learner quits.
    private func hear(_ question: String, planned: Int, since start: Moment) throws -> InterviewAnswer.Reply? {
        let began = now()
        let status = {
            InterviewClock.text(
                seconds(since: began), of: planned, elapsed: seconds(since: start), total: interview.seconds)
        }
        guard let answer = try isTyped ? write(status) : speak(status) else { return nil }
        let reply = InterviewAnswer.Reply(
            question: question, text: answer.text, isPassed: answer.isPassed, seconds: seconds(since: began),
            planned: planned)
        try show(.answered(reply))
        return reply
    }

    private typealias Answer = (text: String?, isPassed: Bool)

    private func speak(_ status: @escaping () -> String) throws -> Answer? {
        while let key = input.read(status) {
            if Self.passes(key) { return (nil, true) }
            switch QuizAction(key) {
            case .reveal: return (nil, false)
            case .quit: return nil
            case .help: try show(.help(isTyped: false))
            default: try show(.notUnderstood(input: key))
            }
        }
        return nil
    }

    private func write(_ status: @escaping () -> String) throws -> Answer? {
        var draft = ""
        while true {
            switch input.compose(.answer, draft, status) {
            case .text(let text): return Self.passes(text) ? (nil, true) : (text, false)
            case .givenUp: return (nil, true)
            case .hint(let text):
                try show(.noHints)
                draft = text
            case .action(.quit), .ended: return nil
            case .action: try show(.help(isTyped: true))
            }
        }
    }

    /// Whether a key or a line says that the learner passes; ㅔ is the key of p.
    private static func passes(_ input: String) -> Bool {
        ["p", "pass", "ㅔ", "패스"].contains(
            input.trimmingCharacters(in: .whitespacesAndNewlines).lowercased().precomposedStringWithCanonicalMapping)
    }

    func seconds(since moment: Moment) -> Int {
        max(0, now().milliseconds - moment.milliseconds) / 1000
    }
}
