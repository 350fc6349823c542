import Foundation
import HyperSearch
import Testing

@testable import tamsaek

@Suite("What a program prints")
struct PrintedLineTests {
    @Test(
        "A line is an intermediate value, a number or text",
        arguments: [
            ("step=3 value=0.2", PrintedLine.report(step: 3, value: 0.2)),
            ("[train] step=10, value=1e-3 lr=0.1", .report(step: 10, value: 1e-3)),
            ("step=0 value=inf", .report(step: 0, value: .infinity)), ("loss: 0.25", .number(0.25)),
            ("acc=93.1%", .number(93.1)), ("epoch 3, loss -1.5e-2.", .number(-0.015)), ("0.1 0.2", .number(0.2)),
            ("resnet50 v2", .text), ("2026-11-24", .text), ("step=x value=1", .number(1)), ("", .text),
        ])
    func lines(line: String, meaning: PrintedLine) {
        #expect(PrintedLine(line) == meaning)
    }
}

@Suite("A command with places for values")
struct CommandTemplateTests {
    private let names = ["lr", "layer.size", "opt", "sizes"]

    private func template(_ words: String...) throws -> CommandTemplate {
        try CommandTemplate(
            words, path: "/nowhere:/bin", parameters: names.map { try Parameter($0, .int(low: 1, high: 2)) })
    }

    @Test("Known names in braces become values, once; everything else stays")
    func arguments() throws {
        let template = try template("sh", "--lr={lr}", "{opt}-{lr}", "${HOME} {other} {}", "{sizes}")
        let values: [String: ParameterValue] = [
            "lr": 1e-5, "opt": "{lr}", "sizes": .array([64, .null, "가"]), "layer.size": 3,
        ]
        #expect(
            template.arguments(values) == ["--lr=1e-05", "{lr}-1e-05", "${HOME} {other} {}", #"[64,null,"가"]"#])
        #expect(template.environment(values)["TAMSAEK_LAYER_SIZE"] == "3")
        #expect(template.environment(values)["TAMSAEK_OPT"] == "{lr}")
        #expect(template.executable.path() == "/bin/sh")
    }

    @Test("A program that is not there, no program, and two parameters of one variable are refused")
    func errors() throws {
        #expect(throws: StudyError.self) { try template("no-such-program") }
        #expect(throws: StudyError.self) { try template("./sh") }
        #expect(throws: StudyError.self) { try template() }
        let parameters = try ["a.b", "a_b"].map { try Parameter($0, .int(low: 1, high: 2)) }
        #expect(throws: StudyError.self) { try CommandTemplate(["sh"], path: "/bin", parameters: parameters) }
    }
}

@Suite("Study tune, through the program itself")
struct StudyTuneTests {
    private let folder: URL
    private let space =
        #"{"x": {"type": "float", "low": -4, "high": 4}, "kind": {"type": "categorical", "choices": ["a", "b"]}}"#

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(space.utf8).write(to: url("space.json"))
    }

    private func url(_ name: String) -> URL { folder.appending(path: name) }

    private func lines(_ name: String) throws -> [String] {
        try String(contentsOf: url(name), encoding: .utf8).split(separator: "\n").map(String.init)
    }

    /// The program, about to tune a shell script.
    private func process(_ script: String, _ options: String...) -> (process: Process, output: Pipe, errors: Pipe) {
        let (process, output, errors) = (Process(), Pipe(), Pipe())
        process.executableURL = SampleNotes.program
        process.arguments =
            ["study", "tune", "--space", "space.json"] + options + ["--", "sh", "-c", script, "sh", "{x}"]
        process.currentDirectoryURL = folder
        process.standardOutput = output
        process.standardError = errors
        return (process, output, errors)
    }

    /// What a run to the end printed.
    private func run(
        _ script: String, _ options: String...
    ) throws -> (output: String, errors: String, status: Int32) {
        let (process, output, errors) = process(script)
        process.arguments?.insert(contentsOf: options, at: 4)
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        let complaints = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (
            String(decoding: data, as: UTF8.self), String(decoding: complaints, as: UTF8.self),
            process.terminationStatus
        )
    }

    @Test("Values come in arguments and environment; the last number counts; failures are kept with their reason")
    func wholeRun() throws {
        let script = #"[ $TAMSAEK_KIND = b ] && { echo no b >&2; exit 3; }; [ $TAMSAEK_X = $1 ] && echo "loss 7 $1""#
        let (output, errors, status) = try run(script, "--trials", "12", "--study", "s.jsonl")
        #expect(status == 0)
        #expect(errors.contains("실패: 종료 코드 3: no b"))
        let trials = try lines("s.jsonl").dropFirst().map { try JSONReader.read($0) }
        #expect(trials.count == 12)
        var best = Double.infinity
        for trial in trials {
            var fields = try Fields(trial, "trial")
            let params = try fields.require("params", .object)
            let x = try #require(params.first { $0.key == "x" }?.value.number)
            let fails = params.contains { $0.value == .string("b") }
            #expect(try fields.require("state", .text) == (fails ? "fail" : "complete"))
            #expect(fields.take("value")?.number == (fails ? nil : x))
            #expect(fields.take("reason") == (fails ? .string("종료 코드 3: no b") : nil))
            if !fails { best = min(best, x) }
        }
        #expect(output.contains("번: \(best)\n"))
    }

    @Test("A study killed in the middle goes on as if nothing had happened, a torn line included")
    func killed() throws {
        let script = #"echo "step=1 value=$1"; echo "step=2 value=$1""#
        let whole = try run(script, "--trials", "14", "--pruner", "median", "--study", "whole.jsonl")
        // The seventh trial waits until it is killed.
        let (victim, _, errors) = process(
            #"n=$(wc -l < killed.jsonl); [ $n = 7 ] && { echo waiting >&2; exec sleep 600; }; "# + script, "--trials",
            "14",
            "--pruner", "median", "--study", "killed.jsonl")
        try victim.run()
        var seen = ""
        while !seen.contains("시도 5"), victim.isRunning {
            seen += String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
        }
        kill(victim.processIdentifier, SIGKILL)
        victim.waitUntilExit()
        let file = try FileHandle(forUpdating: url("killed.jsonl"))
        try file.seekToEnd()
        try file.write(contentsOf: Data(#"{"trial":6,"sta"#.utf8))
        try file.close()
        let rest = try run(script, "--trials", "14", "--pruner", "median", "--study", "killed.jsonl")
        #expect(rest.errors.hasPrefix("시도 6번을 이어받습니다."))
        #expect(rest.output == whole.output)
        #expect(try lines("killed.jsonl") == lines("whole.jsonl"))
    }

    @Test("Programs run side by side", .timeLimit(.minutes(1)))
    func sideBySide() throws {
        // Each half of a pair waits for the other at the named pipe.
        let script = "mkdir first 2>/dev/null && { read x < pipe; rmdir first; } || echo > pipe; echo 1"
        #expect(mkfifo(url("pipe").path(), 0o600) == 0)
        let (output, _, status) = try run(script, "--trials", "6", "--jobs", "2")
        #expect(status == 0)
        #expect(output.hasPrefix("시도 6번: 끝까지 6,"))
    }

    @Test("Whichever trial of a batch ends first, and wherever a study is cut, it goes on to the same end")
    func jobs() throws {
        let script = #"echo "step=1 value=$1"; echo "step=2 value=$TAMSAEK_X""#
        func tune(_ file: String) throws -> String {
            try run(script, "--trials", "11", "--jobs", "3", "--pruner", "median", "--study", file).output
        }
        let whole = try tune("whole.jsonl")
        let records = try lines("whole.jsonl")
        for kept in [0, 1, 2, 4, 5, 8, 11] {
            // The last batch in the file in the opposite order.
            let batch = kept - kept % 3
            let cut = records[...batch] + records[(batch + 1)...].prefix(kept % 3).reversed()
            try Data((cut.joined(separator: "\n") + "\n").utf8).write(to: url("cut.jsonl"))
            #expect(try tune("cut.jsonl") == whole)
            #expect(Set(try lines("cut.jsonl")) == Set(records))
        }
    }

    @Test("A pruned trial's program is ended, and Ctrl-C ends the running one and shows what is done")
    func ended() throws {
        // Trial 0 is complete with low values; the next is worse and would never end by itself.
        let script =
            #"[ -f again ] || { touch again; echo "step=1 value=-9"; exit; }; echo "step=1 value=9"; exec sleep 600"#
        let (output, _, status) = try run(
            script, "--trials", "2", "--pruner", #"{"name":"median","n_startup_trials":1}"#, "--format", "json")
        #expect(status == 0)
        #expect(output.contains(#""state":"pruned","value":9.0"#))

        let (process, interrupted, errors) = process(
            "echo $$ >> pids; [ -f done ] && exec sleep 600; touch done; echo 1")
        try process.run()
        _ = errors.fileHandleForReading.availableData
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        let text = String(decoding: try interrupted.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        #expect(process.terminationStatus == 130)
        #expect(text.contains("최선은 0번: 1.0"))
        for pid in try lines("pids").compactMap({ pid_t($0) }) { #expect(kill(pid, 0) == -1) }
    }

    @Test("A file that has a trial twice is refused, however few trials are asked for")
    func repeatedTrial() throws {
        _ = try run("echo 1", "--trials", "2", "--study", "s.jsonl")
        let records = try lines("s.jsonl")
        try Data(((records + [records[1]]).joined(separator: "\n") + "\n").utf8).write(to: url("twice.jsonl"))
        let (_, errors, status) = try run("echo 1", "--trials", "1", "--study", "twice.jsonl")
        #expect(status == 1)
        #expect(errors.contains("twice.jsonl:4:"), "\(errors)")
    }

    @Test("A file that is not this study is refused and left as it was")
    func foreignFile() throws {
        _ = try run("echo 1", "--trials", "2", "--study", "s.jsonl")
        try Data(
            (try lines("s.jsonl").joined(separator: "\n").replacing(#""value":1.0"#, with: #""value":2"#) + "\n").utf8
        )
        .write(to: url("edited.jsonl"))
        for (file, options) in [
            ("space.json", []), ("s.jsonl", ["--seed", "1"]), ("s.jsonl", ["--pruner", "median"]), ("edited.jsonl", []),
        ] {
            let before = try Data(contentsOf: url(file))
            let (process, _, errors) = process("echo 1", "--study", file)
            process.arguments?.insert(contentsOf: options, at: 4)
            try process.run()
            let complaint = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            process.waitUntilExit()
            #expect(process.terminationStatus == 1)
            #expect(complaint.contains("\(file):"), "\(complaint)")
            #expect(try Data(contentsOf: url(file)) == before)
        }
    }
}
