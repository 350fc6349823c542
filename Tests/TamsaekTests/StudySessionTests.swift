import Foundation
import HyperSearch
import Testing

@testable import tamsaek

@Suite("Study stdio: lines in, lines out")
struct StudySessionTests {
    private let float = #"{"type":"float","low":-5,"high":10,"log":false,"step":null}"#

    /// A reply to explain.
    private struct Story: Decodable {
        let trial: Int
        let trace: [TraceEvent]
    }

    /// The replies to these lines.
    private func replies(_ lines: String...) -> [String] {
        var session = StudySession()
        return lines.map { session.reply(to: $0) }
    }

    /// The reply to the last of these lines in a study with a running trial 0.
    private func reply(_ lines: String...) -> String {
        var session = StudySession()
        return ([#"{"op":"create"}"#, #"{"op":"ask"}"#] + lines).map { session.reply(to: $0) }.last ?? ""
    }

    @Test("A trial from ask to best")
    func wholeTrial() {
        // The value is what Optuna 5.0.0's TPESampler(seed=7) suggests first.
        let value = "-3.8553756593906425"
        let replies = replies(
            #"{"op":"create","name":"s","direction":"minimize","sampler":{"name":"tpe","seed":7},"pruner":{"name":"nop"}}"#,
            #"{"op":"ask"}"#, #"{"op":"suggest","trial":0,"name":"x","distribution":\#(float)}"#,
            #"{"op":"report","trial":0,"step":1,"value":0.3}"#, #"{"op":"shouldPrune","trial":0}"#,
            #"{"op":"setAttribute","trial":0,"name":"epochs","value":3}"#,
            #"{"op":"best"}"#, #"{"op":"tell","trial":0,"value":1.5}"#, #"{"op":"best"}"#)
        #expect(
            replies == [
                #"{"ok":true}"#, #"{"trial":0}"#, #"{"value":\#(value)}"#, #"{"ok":true}"#, #"{"prune":false}"#,
                #"{"ok":true}"#, #"{"trial":null}"#, #"{"ok":true}"#,
                #"{"trial":0,"state":"complete","value":1.5,"params":{"x":\#(value)},"attributes":{"epochs":3}}"#,
            ])
    }

    @Test("A fixed space given with ask is suggested at once, in its order, and stays")
    func fixedSpace() {
        let space = #"{"b":\#(float),"a":{"type":"int","low":1,"high":3}}"#
        let replies = replies(
            #"{"op":"create","sampler":{"name":"random","seed":7}}"#, #"{"op":"ask","space":\#(space)}"#,
            #"{"op":"suggest","trial":0,"name":"b","distribution":\#(float)}"#)
        #expect(replies[1] == #"{"trial":0,"params":{"b":-3.8553756593906425,"a":3}}"#)
        #expect(replies[2] == #"{"value":-3.8553756593906425}"#)
    }

    @Test(
        "An int is an integer, a float a real number, a choice is given back as it was written",
        arguments: [
            (#"{"type":"int","low":3,"high":3}"#, "3"), (#"{"type":"float","low":3,"high":3}"#, "3.0"),
            (#"{"type":"categorical","choices":["가\"\\"]}"#, #""가\"\\""#),
            (#"{"type":"categorical","choices":[1]}"#, "1"),
            (#"{"type":"categorical","choices":[1.0]}"#, "1.0"), (#"{"type":"categorical","choices":[true]}"#, "true"),
            (#"{"type":"categorical","choices":[null]}"#, "null"),
            (#"{"type":"categorical","choices":[[64,[0.5,"relu"]]]}"#, #"[64,[0.5,"relu"]]"#),
            (#"{"type":"float","low":5e-324,"high":5e-324}"#, "5e-324"),
        ])
    func values(distribution: String, value: String) {
        let reply = reply(#"{"op":"suggest","trial":0,"name":"x","distribution":\#(distribution)}"#)
        #expect(reply == #"{"value":\#(value)}"#)
    }

    @Test("Enqueued values come first, whatever the kind of choice", arguments: ["[1,2]", "null", "\"a\"", "false"])
    func enqueue(choice: String) {
        let replies = replies(
            #"{"op":"create"}"#, #"{"op":"enqueue","params":{"x":0.1,"c":\#(choice)}}"#, #"{"op":"ask"}"#,
            #"{"op":"suggest","trial":0,"name":"c","distribution":{"type":"categorical","choices":[7,"a",[1,2],null,false]}}"#,
            #"{"op":"suggest","trial":0,"name":"x","distribution":\#(float)}"#)
        #expect(replies[3...] == [#"{"value":\#(choice)}"#, #"{"value":0.1}"#])
    }

    @Test(
        "NaN fails a trial, infinity is a value, a pruned trial keeps its last report",
        arguments: [
            (#""value":"nan""#, #""state":"fail","reason":"목적 함수의 값이 수가 아닙니다(NaN).","value":null"#),
            (#""value":NaN"#, #""state":"fail","reason":"목적 함수의 값이 수가 아닙니다(NaN).","value":null"#),
            (#""value":"-inf""#, #""state":"complete","value":"-inf""#),
            (#""value":-Infinity"#, #""state":"complete","value":"-inf""#),
            (#""value":0.1"#, #""state":"complete","value":0.1"#),
            (#""state":"pruned""#, #""state":"pruned","value":"inf""#),
            (#""state":"fail","reason":"OOM""#, #""state":"fail","reason":"OOM","value":null"#),
            (#""value":null"#, #""state":"fail","reason":"목적 함수가 값을 돌려주지 않았습니다.","value":null"#),
        ])
    func outcomes(told: String, kept: String) {
        let reply = reply(
            #"{"op":"report","trial":0,"step":3,"value":"inf"}"#, #"{"op":"report","trial":0,"step":0,"value":1}"#,
            #"{"op":"tell","trial":0,\#(told)}"#, #"{"op":"trials"}"#)
        #expect(reply == #"{"trials":[{"trial":0,\#(kept),"params":{}}]}"#)
    }

    @Test("Asked again, a parameter keeps its value, unless it has become another kind of parameter")
    func again() {
        let replies = replies(
            #"{"op":"create"}"#, #"{"op":"ask"}"#,
            #"{"op":"suggest","trial":0,"name":"x","distribution":{"type":"int","low":7,"high":7}}"#,
            #"{"op":"suggest","trial":0,"name":"x","distribution":{"type":"int","low":1,"high":3}}"#,
            #"{"op":"suggest","trial":0,"name":"x","distribution":{"type":"categorical","choices":[1]}}"#)
        #expect(replies[2...3] == [#"{"value":7}"#, #"{"value":7}"#])
        #expect(replies[4].contains("종류, 눈금, 선택지를 바꿀 수 없습니다"))
    }

    @Test("A used-up grid stops; trials may overlap")
    func grid() {
        let tell = (0..<2).map { #"{"op":"tell","trial":\#($0),"value":\#($0)}"# }
        let suggest = (0..<2).map {
            #"{"op":"suggest","trial":\#($0),"name":"x","distribution":{"type":"categorical","choices":["a","b"]}}"#
        }
        let replies = replies(
            #"{"op":"create","sampler":{"name":"grid","space":{"x":["a","b"]}}}"#, #"{"op":"ask"}"#, #"{"op":"ask"}"#,
            suggest[1], suggest[0], tell[1], tell[0], #"{"op":"ask"}"#)
        #expect(Set(replies[3...4]) == [#"{"value":"a"}"#, #"{"value":"b"}"#])
        #expect(replies.last == #"{"trial":null,"stopped":true}"#)
    }

    @Test("The story of a trial is the same while it runs, after it, and much later; asking changes nothing")
    func explanation() throws {
        var session = StudySession()
        var silent = StudySession()
        func ask(_ line: String) -> String {
            _ = silent.reply(to: line)
            return session.reply(to: line)
        }
        func explain(_ trial: Int) throws -> [TraceEvent] {
            let reply = session.reply(to: #"{"op":"explain","trial":\#(trial)}"#)
            return try JSONDecoder().decode(Story.self, from: Data(reply.utf8)).trace
        }
        _ = ask(#"{"op":"create","sampler":{"name":"tpe","seed":1,"n_startup_trials":3}}"#)
        var running: [TraceEvent] = []
        for trial in 0..<6 {
            _ = ask(#"{"op":"ask"}"#)
            _ = ask(#"{"op":"suggest","trial":\#(trial),"name":"x","distribution":\#(float)}"#)
            if trial == 4 { running = try explain(4) }
            _ = ask(#"{"op":"tell","trial":\#(trial),"value":\#(trial * trial)}"#)
        }
        let told = try explain(4)
        #expect(told.dropLast() == running[...])
        #expect(running.contains { $0.parzenStep != nil })
        guard case .finished(let trial)? = told.last else { throw StudyError("The story has no end.") }
        #expect(trial.number == 4)
        #expect(session.reply(to: #"{"op":"trials"}"#) == silent.reply(to: #"{"op":"trials"}"#))
    }

    @Test(
        "What cannot be done is answered by an error that says what to do, and the study goes on",
        arguments: [
            ("{", "JSON으로 읽을 수 없습니다(2번째 글자)"), ("[]", "객체여야"), ("{}", "'op' 값이 빠졌습니다"),
            (#"{"op":"asc"}"#, "'asc': 그런 op은 없습니다. 쓸 수 있는 이름: create, enqueue, ask"),
            (#"{"op":"ask","trail":1}"#, "'trail': 그런 이름은 없습니다. 쓸 수 있는 이름: op, space"),
            (#"{"op":"tell","trial":1,"value":1}"#, "진행 중인 시도가 아닙니다: 1"),
            (#"{"op":"tell","trial":0}"#, "'value'나, 값 없이 'state'"),
            (#"{"op":"tell","trial":0,"value":"big"}"#, "\"nan\", \"inf\", \"-inf\" 가운데 하나"),
            (#"{"op":"tell","trial":0,"value":1,"state":"pruned"}"#, "값 없이 'state'"),
            (#"{"op":"report","trial":0,"step":-1,"value":1}"#, "0 이상 9007199254740992 이하 정수"),
            (#"{"op":"explain","trial":7}"#, "진행 중인 시도가 아닙니다: 7"),
            (
                #"{"op":"suggest","trial":0,"name":"x","distribution":{"type":"float","low":2,"high":1}}"#,
                "하한이 상한보다 큽니다"
            ),
            (
                #"{"op":"suggest","trial":0,"name":"x","distribution":{"type":"float","low":0,"high":1,"log":true}}"#,
                "0보다 커야"
            ),
            (#"{"op":"suggest","trial":0,"name":"x","distribution":{"type":"real"}}"#, "float, int, categorical"),
            (#"{"op":"suggest","trial":0,"name":"x"}"#, "객체여야"),
            (#"{"op":"suggest","trial":0,"name":"x","distribution":{"type":"categorical","choices":[]}}"#, "하나는 있어야"),
            (
                #"{"op":"suggest","trial":0,"name":"x","distribution":{"type":"categorical","choices":[{}]}}"#,
                "객체는 선택지가"
            ),
            (#"{"op":"create","sampler":{"name":"tpee"}}"#, "쓸 수 있는 이름: tpe, random, grid, gp"),
            (#"{"op":"create","sampler":{"name":"tpe","seeed":1}}"#, "'seeed': 그런 이름은 없습니다. 쓸 수 있는 이름: name, seed"),
            (#"{"op":"create","sampler":{"name":"tpe","seed":-1}}"#, "0 이상 4294967295 이하 정수"),
            (#"{"op":"create","sampler":{"name":"tpe","gamma":0.1}}"#, "hyperopt"),
            (#"{"op":"create","sampler":{"name":"tpe","group":true,"multivariate":false}}"#, "group은 multivariate가"),
            (#"{"op":"create","sampler":{"name":"grid"}}"#, "'space' 값이 빠졌습니다"),
            (#"{"op":"create","sampler":{"name":"grid","space":{"x":[]}}}"#, "하나 이상"),
            (#"{"op":"create","sampler":{"name":"gp","n_startup_trials":0}}"#, "1 이상 정수"),
            (#"{"op":"create","pruner":{"name":"medium"}}"#, "쓸 수 있는 이름: nop, median"),
            (#"{"op":"create","pruner":{"name":"percentile"}}"#, "'percentile' 값이 빠졌습니다"),
            (#"{"op":"create","pruner":{"name":"threshold"}}"#, "lower와 upper"),
            (#"{"op":"create","pruner":{"name":"hyperband","max_resource":2,"min_resource":3}}"#, "min_resource(3) 이상"),
            (#"{"op":"create","pruner":{"name":"hyperband","max_resource":9007199254740993}}"#, "1 이상 정수"),
            (#"{"op":"create","pruner":{"name":"successive_halving","bootstrap_count":1}}"#, "min_resource를 수로"),
            (#"{"op":"create","pruner":{"name":"patient","patience":1,"inner":{"name":"x"}}}"#, "'x': 그런 가지치기는"),
            (#"{"op":"create","direction":"up"}"#, "minimize"),
        ])
    func errors(line: String, message: String) {
        #expect(reply(line).hasPrefix(#"{"error":""#))
        let problem = reply(line).replacing(#"\""#, with: "\"")
        #expect(problem.contains(message), "\(problem)")
        #expect(reply(line, #"{"op":"tell","trial":0,"value":1}"#) == #"{"ok":true}"#)
    }

    @Test(
        "Before create there is no study; every sampler and pruner can be created with Optuna's option names",
        arguments: [
            #""sampler":{"name":"tpe","seed":4294967295,"multivariate":null,"group":true,"constant_liar":false,"#
                + #""n_startup_trials":0,"n_ei_candidates":1,"gamma":"hyperopt","prior_weight":0.5,"#
                + #""consider_magic_clip":false,"consider_endpoints":true}"#,
            #""sampler":{"name":"random","seed":1}"#, #""sampler":{"name":"grid","seed":null,"space":{"x":[1,null]}}"#,
            #""sampler":{"name":"gp","seed":1,"n_startup_trials":5,"deterministic_objective":true}"#, #""pruner":null"#,
            #""pruner":{"name":"nop"}"#,
            #""pruner":{"name":"median","n_startup_trials":1,"n_warmup_steps":2,"interval_steps":3,"n_min_trials":4}"#,
            #""pruner":{"name":"percentile","percentile":25.0}"#,
            #""pruner":{"name":"successive_halving","min_resource":"auto","reduction_factor":3,"min_early_stopping_rate":1}"#,
            #""pruner":{"name":"hyperband","min_resource":1,"max_resource":"auto","reduction_factor":3,"bootstrap_count":0}"#,
            #""pruner":{"name":"threshold","lower":"-inf","upper":1.5,"n_warmup_steps":2}"#,
            #""pruner":{"name":"patient","patience":2,"min_delta":0.1,"inner":{"name":"median"}}"#,
            #""pruner":{"name":"wilcoxon","p_threshold":0.05,"n_startup_steps":3}"#,
        ])
    func creation(options: String) {
        let replies = replies(#"{"op":"ask"}"#, #"{"op":"create",\#(options)}"#, #"{"op":"ask"}"#)
        #expect(replies[0].contains("먼저"))
        #expect(replies[1...] == [#"{"ok":true}"#, #"{"trial":0}"#])
    }
}

@Suite("JSON as it was written")
struct JSONTests {
    @Test(
        "What is read and written again is the same",
        arguments: [
            #"{"b":1,"a":1.0,"c":[true,null,"가\"\\"]}"#, "0.1", "-10", "0", "1.5e+300", "1e-07", "5e-324", "-0.0", "[]",
            "{}",
            #""\u0000\u202e""#,
            "9007199254740993",
        ])
    func roundTrip(text: String) throws {
        #expect(try JSONReader.read(text).description == text)
    }

    @Test("Escapes, spaces and surrogate pairs are understood")
    func escapes() throws {
        let json = try JSONReader.read(" [ \"\\u00e9\\uD83D\\uDE00\\n\\/\" , 1E2 ] ")
        #expect(json == .array([.string("é😀\n/"), .double(100)]))
    }

    @Test(
        "What is no JSON is refused where it goes wrong",
        arguments: [
            ("", 1), ("[1,]", 4), ("{\"a\" 1}", 6), ("[1 2]", 4), ("01", 1), ("-", 1), ("1e", 1), ("0x1", 1),
            ("1e+", 1), ("--1", 1), ("1.", 1), (".5", 1), ("+1", 1),
            ("nul", 1),
            ("\"a", 3), ("\"\\x\"", 4), ("\"\\u12g4\"", 4), ("1 1", 3), ("{a:1}", 2),
            (String(repeating: "[", count: 99), 65),
        ])
    func errors(text: String, column: Int) throws {
        let error = #expect(throws: JSONError.self) { try JSONReader.read(text) }
        #expect(error?.column == column)
    }
}
