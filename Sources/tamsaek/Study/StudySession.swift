import Foundation
import HyperSearch

/// A study that is driven by lines of JSON: a request in, a reply out.
///
/// ```
/// {"op":"create","sampler":{"name":"tpe","seed":7}}      → {"ok":true}
/// {"op":"ask"}                                           → {"trial":0}
/// {"op":"suggest","trial":0,"name":"x","distribution":…} → {"value":0.25}
/// {"op":"tell","trial":0,"value":1.5}                    → {"ok":true}
/// ```
///
/// A line that cannot be obeyed is answered by `{"error": …}` and changes nothing.
struct StudySession {
    private var study: Study?
    /// The study as it was created, and what was asked of it since: enough to tell any trial's story again.
    private var beginning: Study?
    private var requests: [StudyRequest] = []

    /// The reply to a line, without its end.
    mutating func reply(to line: String) -> String {
        do {
            return try reply(to: StudyRequest(try JSONReader.read(line)))
        } catch {
            let problem = (error as? StudyError)?.message ?? (error as? JSONError)?.errorDescription ?? "\(error)"
            return JSON.object(["error": .string(problem)]).description
        }
    }

    private mutating func reply(to request: StudyRequest) throws -> String {
        if case .create(let study) = request {
            (self.study, beginning, requests) = (study, study, [])
            return JSON.object(["ok": .bool(true)]).description
        }
        guard study != nil else {
            throw StudyError("아직 연구가 없습니다. 먼저 {\"op\":\"create\"}로 만드세요.")
        }
        if request.changesStudy { requests.append(request) }
        if case .explain(let trial) = request { return try explanation(of: trial) }
        return try study?.answer(request, traced: false).description ?? ""
    }

    /// What happened in a trial, found by doing everything again with this one trial traced.
    private func explanation(of trial: Int) throws -> String {
        guard var study = beginning else { return "" }
        var events: [TraceEvent]?
        for request in requests where events == nil {
            if case .tell(trial, let outcome) = request {
                events = try? study.tell(trial, outcome)
            } else {
                _ = try? study.answer(request, traced: study.nextNumber == trial)
            }
        }
        // A trial still running has its story so far, which only `tell` hands out; its end is not yet part of it.
        let story = try events ?? study.tell(trial, .pruned).dropLast()
        let lines = try story.map { try JSONOutput.line($0).trimmingCharacters(in: .newlines) }
        return "{\"trial\":\(trial),\"trace\":[\(lines.joined(separator: ","))]}"
    }
}

extension Study {
    /// Does what a request says and returns the reply.
    fileprivate mutating func answer(_ request: StudyRequest, traced: Bool) throws -> JSON {
        switch request {
        case .create, .explain: break  // The session's own.
        case .enqueue(let values): enqueue(values)
        case .ask(let space): return try start(space, traced: traced)
        case .suggest(let trial, let parameter):
            return .object(["value": JSON(try suggest(parameter, for: trial))])
        case .report(let trial, let step, let value): try report(value, step: step, for: trial)
        case .shouldPrune(let trial): return .object(["prune": .bool(try shouldPrune(trial))])
        case .setAttribute(let trial, let name, let value): try setAttribute(name, to: value, for: trial)
        case .tell(let trial, let outcome): try tell(trial, outcome)
        case .best: return history.best.map(JSON.init) ?? .object(["trial": .null])
        case .trials: return .object(["trials": .array(history.trials.map(JSON.init))])
        }
        return .object(["ok": .bool(true)])
    }

    /// Starts a trial and gives it the parameters known beforehand, in their order.
    private mutating func start(_ space: [Parameter], traced: Bool) throws -> JSON {
        guard let trial = ask(traced: traced) else { return .object(["trial": .null, "stopped": .bool(true)]) }
        guard !space.isEmpty else { return .object(["trial": .int(trial)]) }
        let values = try space.map { JSON.Member(key: $0.name, value: JSON(try suggest($0, for: trial))) }
        return .object(["trial": .int(trial), "params": .object(values)])
    }
}

extension JSON {
    /// A trial that is over, as the replies show it.
    init(_ trial: FinishedTrial) {
        var members = [Member(key: "trial", value: .int(trial.number))]
        switch trial.outcome {
        case .complete: members.append(Member(key: "state", value: .string("complete")))
        case .pruned: members.append(Member(key: "state", value: .string("pruned")))
        case .failed(let reason):
            members.append(Member(key: "state", value: .string("fail")))
            if !reason.isEmpty { members.append(Member(key: "reason", value: .string(reason))) }
        }
        members.append(Member(key: "value", value: trial.value.map(JSON.double) ?? .null))
        let values = trial.assignments.map { Member(key: $0.parameter.name, value: JSON($0.value)) }
        members.append(Member(key: "params", value: .object(values)))
        if !trial.attributes.isEmpty {
            let attributes = trial.attributes.sorted { $0.key < $1.key }.map {
                Member(key: $0.key, value: JSON($0.value))
            }
            members.append(Member(key: "attributes", value: .object(attributes)))
        }
        self = .object(members)
    }
}
