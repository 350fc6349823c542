import Foundation
import HyperSearch
import Testing

@testable import tamsaek

@Suite("Stored studies, whoever wrote the file")
struct StoredStudyTests {
    static func golden(_ name: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Golden/storage/\(name)")
            .standardizedFileURL
    }

    /// The golden files, each with what the real Optuna 5 sees in it.
    static let files = [
        ("main.log", "main_log"), ("main.db", "main_db"), ("samplers.log", "samplers_log"),
        ("samplers.db", "samplers_db"), ("optuna_3.6.2.log", "optuna_3.6.2_log"),
        ("optuna_3.6.2.db", "optuna_3.6.2_db"), ("optuna_4.9.0.log", "optuna_4.9.0_log"),
        ("optuna_4.9.0.db", "optuna_4.9.0_db"), ("tpe_trace.log", "tpe_trace_log"),
    ]

    @Test("Optuna's files of four versions are read as Optuna reads them", arguments: files)
    func golden(file: String, expectation: String) throws {
        let studies = try StoredStudy.all(inFile: Self.golden(file).path(), zone: .gmt)
        let text = try String(contentsOf: Self.golden("\(expectation).expected.json"), encoding: .utf8)
        let expected = try #require(try JSONReader.read(text)["studies"]?.items)
        #expect(studies.map(\.name) == expected.map { $0["name"]?.text })
        for (study, expected) in zip(studies, expected) {
            let directions = expected["directions"]?.items?.map {
                $0.text == "MAXIMIZE" ? Direction.maximize : .minimize
            }
            #expect(study.directions == directions)
            let trials = try #require(expected["trials"]?.items)
            #expect(study.trials.count == trials.count)
            for (trial, expected) in zip(study.trials, trials) { try expect(trial, expected) }
        }
    }

    private func expect(_ trial: StoredTrial, _ expected: JSON) throws {
        let states: [TrialState: String] = [
            .complete: "COMPLETE", .pruned: "PRUNED", .failed: "FAIL", .running: "RUNNING", .waiting: "WAITING",
        ]
        #expect(trial.number == expected["number"]?.integer)
        #expect(states[trial.state] == expected["state"]?.text)
        if trial.state == .complete { #expect(same(trial.values, expected["values"]?.items)) }
        #expect(trial.assignments.map(\.parameter.name) == expected["param_order"]?.items?.compactMap(\.text))
        for assignment in trial.assignments {
            let name = assignment.parameter.name
            #expect(assignment.coordinate == expected["internal"]?[name]?.number)
            #expect(assignment.value == expected["params"]?[name]?["v"]?.parameterValue)
        }
        let reports = try #require(expected["intermediate"]?.items)
        #expect(trial.reports.map(\.step) == reports.map { $0.items?.first?.integer })
        #expect(same(trial.reports.map(\.value), reports.compactMap { $0.items?.last }))
        let constraints = expected["constraints"]?.members?.compactMap(\.value.number) ?? []
        #expect(trial.constraints.sorted() == constraints.sorted())
        for (found, key) in [(trial.start, "start"), (trial.end, "complete")] {
            let wanted = expected[key]?.text.flatMap { OptunaTime.seconds($0, zone: .gmt) }
            #expect(found == wanted)
        }
    }

    /// Whether these are the same numbers; `{"$f": "inf"}` stands for what JSON lacks.
    private func same(_ numbers: [Double], _ expected: [JSON]?) -> Bool {
        let expected = (expected ?? []).compactMap { $0.number ?? $0["$f"]?.number }
        return numbers.count == expected.count
            && zip(numbers, expected).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
    }

    // MARK: Small files

    private func studies(_ lines: String...) throws -> [StoredStudy] {
        try studies(text: lines.map { $0 + "\n" }.joined())
    }

    private func studies(text: String) throws -> [StoredStudy] {
        let file = FileManager.default.temporaryDirectory.appending(path: "tamsaek-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try text.write(to: file, atomically: true, encoding: .utf8)
        return try StoredStudy.all(inFile: file.path(), zone: .gmt)
    }

    private static let create = #"{"op_code":0,"worker_id":"w","study_name":"s","directions":[1]}"#
    private static let start = #"{"op_code":4,"worker_id":"w","study_id":0,"datetime_start":null}"#
    private static func end(_ trial: Int, _ value: Double, state: Int = 1) -> String {
        #"{"op_code":6,"worker_id":"w","trial_id":\#(trial),"state":\#(state),"values":[\#(value)],"#
            + #""datetime_complete":"2026-11-24T06:18:06.5+00:00"}"#
    }

    @Test("A journal's late, doubled and orphaned records are passed over, as Optuna passes over them")
    func journalConflicts() throws {
        let found = try studies(
            Self.create, Self.create,
            #"{"op_code":4,"worker_id":"w","study_id":9,"datetime_start":null}"#,  // no such study: uses up no trial id
            Self.start, Self.end(0, 1), Self.end(0, 2),
            #"{"op_code":7,"worker_id":"w","trial_id":0,"step":1,"intermediate_value":5}"#,
            #"{"op_code":10,"worker_id":"w"}"#,
            #"{"op_code":0,"worker_id":"w","study_name":"gone","directions":[2]}"#,
            #"{"op_code":4,"worker_id":"w","study_id":1,"datetime_start":null}"#,
            #"{"op_code":1,"worker_id":"w","study_id":1}"#, Self.end(1, 3), Self.start, Self.end(2, 4))
        #expect(found.map(\.name) == ["s"])
        #expect(found[0].trials.map(\.values) == [[1], [4]])
        #expect(found[0].trials[0].reports.isEmpty)
    }

    @Test("A parameter that changes its scale within a study is passed over")
    func journalScale() throws {
        func parameter(_ trial: Int, log: Bool) -> String {
            #"{"op_code":5,"worker_id":"w","trial_id":\#(trial),"param_name":"x","param_value_internal":2.0,"distribution":"#
                + #""{\"name\": \"FloatDistribution\", \"attributes\": {\"low\": 1, \"high\": 3, \"log\": \#(log)}}"}"#
        }
        let found = try studies(
            Self.create, Self.start, parameter(0, log: true), Self.start, parameter(1, log: false), Self.start,
            parameter(2, log: true))
        #expect(found[0].trials.map(\.assignments.count) == [1, 0, 1])
    }

    @Test("A last line that is still being written is left out; a broken line before it is an error with its number")
    func journalDamage() throws {
        #expect(try studies(text: Self.create + "\n" + Self.start + "\n" + #"{"op_code":6,"#)[0].trials.count == 1)
        let error = #expect(throws: StudyError.self) { try studies(Self.create, #"{"op_code":4,"#, Self.start) }
        #expect(error?.message.contains(":2: ") == true)
        let unknown = #expect(throws: StudyError.self) { try studies(Self.create, #"{"op_code":11,"worker_id":"w"}"#) }
        #expect(unknown?.message.contains("op_code") == true)
    }

    @Test(
        "Distributions of before version 3 and short ones are the ones they became",
        arguments: [
            (#"{"name":"UniformDistribution","attributes":{"low":0,"high":1}}"#, Domain.float(low: 0, high: 1)),
            (
                #"{"name":"LogUniformDistribution","attributes":{"low":1e-3,"high":1}}"#,
                .float(low: 1e-3, high: 1, scale: .log)
            ),
            (
                #"{"name":"DiscreteUniformDistribution","attributes":{"low":0,"high":1,"q":0.25}}"#,
                .float(low: 0, high: 1, step: 0.25)
            ),
            (
                #"{"name":"IntUniformDistribution","attributes":{"low":0,"high":10,"step":4}}"#,
                .int(low: 0, high: 8, step: 4)
            ),
            (
                #"{"name":"IntLogUniformDistribution","attributes":{"low":1,"high":10,"step":1}}"#,
                .int(low: 1, high: 10, scale: .log)
            ),
            (#"{"type":"int","low":1,"high":3}"#, .int(low: 1, high: 3)),
            (
                #"{"type":"categorical","choices":["a",null,true,2.5]}"#,
                .categorical(choices: ["a", .null, true, 2.5])
            ),
        ])
    func distributions(text: String, domain: Domain) throws {
        #expect(try Parameter("x", optuna: JSONReader.read(text)).domain == domain)
    }

    @Test("A file of study tune is read without its program: states, values, reports")
    func tuneFile() throws {
        let found = try studies(
            #"{"space":{"x":{"type":"float","low":0,"high":1},"c":{"type":"categorical","choices":["a","b"]}},"#
                + #""direction":"maximize","sampler":{"name":"tpe","seed":0},"pruner":{"name":"nop"},"jobs":1}"#,
            #"{"trial":1,"state":"pruned","value":0.25,"params":{"x":0.5,"c":"b"},"reports":[[1,0.5],[2,0.25]]}"#,
            #"{"trial":0,"state":"complete","value":"inf","params":{"x":0.25,"c":"a"},"reports":[]}"#,
            #"{"trial":2,"state":"fail","reason":"1","params":{"x":0.75,"c":"a"},"reports":[]}"#)
        let study = try #require(found.first)
        #expect(study.directions == [.maximize])
        #expect(study.trials.map(\.number) == [0, 1, 2])
        #expect(study.trials.map(\.state) == [.complete, .pruned, .failed])
        #expect(study.trials[0].values == [.infinity])
        #expect(study.trials[1].assignments.coordinates == [0.5, 1])
        #expect(study.trials[1].reports == [Report(step: 1, value: 0.5), Report(step: 2, value: 0.25)])
    }

    @Test("A file that is none of these says so with its name", arguments: ["", "hello\n", "{\"a\":1}\n", "\n"])
    func foreign(text: String) {
        let error = #expect(throws: StudyError.self) { try studies(text: text) }
        #expect(error?.message.contains("연구의 기록이 아닙니다") == true)
    }

    @Test(
        "Times are read with and without zones",
        arguments: [
            ("2026-11-24T06:18:06.760768+00:00", 1_795_501_086.760768), ("2026-11-24 06:18:06", 1_795_501_086),
            ("2026-11-24T15:18:06+09:00", 1_795_501_086), ("2026-11-24T06:18:06Z", 1_795_501_086),
            ("2026-11-24T01:18:06.5-05:00", 1_795_501_086.5),
        ])
    func times(text: String, seconds: Double) {
        #expect(OptunaTime.seconds(text, zone: .gmt) == seconds)
        #expect(OptunaTime.seconds(text + "x", zone: .gmt) == nil)
    }
}
