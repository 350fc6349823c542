import Foundation
import Quiz
import Testing

@testable import tamsaek

/// The program itself in a clone of two small exercises.
@Suite("The exercise command")
struct ExerciseCommandTests {
    private let clone = SampleClone()

    @Test("the list says what each exercise is about, how far the learner has got, and where to go on")
    func list() throws {
        #expect(try clone.run([]).output.contains("▶ 연습 — 01-one · 01-one · 안 함\n    01-one을 본다."))
        clone.write(SampleClone.program(passes: true), "exercises/01-one/Task.swift")
        _ = try clone.run(["check", "1"])
        _ = try clone.run(["hint", "2"])
        let output = try clone.run(["list"]).output
        #expect(output.contains("✓ 연습 — 01-one · 01-one · 통과"))
        #expect(output.contains("▶ 연습 — 02-two · 02-two · 시작"))
        #expect(output.contains("2개 가운데 1개를 통과했습니다."))
        #expect(output.contains("다음: tamsaek exercise run 2"))
        let json = try clone.run(["list", "--format", "json"]).output
        #expect(json.contains(#""next" : "02-two""#) && json.contains(#""hintsGiven" : 1"#))
        #expect(!(try clone.run(["list", "--plain"]).output.contains("✓")))
    }

    @Test("run builds the exercise and gives it what was asked for; an exercise's own refusal is the program's")
    func runs() throws {
        let run = try clone.run(["run", "2", "--seed", "7", "--function", "branin"])
        #expect(run.output.contains("seen --seed 7 --function branin --format text"))
        #expect(run.status == 1)
        #expect(try clone.events().map(\.kind) == [.run])
    }

    @Test("check says what is met and what is not, with what the learner's code printed, and keeps the result")
    func check() throws {
        let failed = try clone.run(["check"])
        #expect(failed.status == 1)
        #expect(
            failed.output == """
                연습 — 01-one
                출력:
                  seen --check --format json
                ✓ 하나
                ✗ 둘
                  힌트: 더 본다
                아직 1개가 남았습니다.
                고칠 파일: exercises/01-one/Task.swift
                막히면: tamsaek exercise hint 1


                """)
        clone.write(SampleClone.program(passes: true), "exercises/01-one/Task.swift")
        let passed = try clone.run(["check", "--failed"])
        #expect(passed.status == 0)
        #expect(passed.output.contains("풀이와 견주어 보세요: exercises/01-one/solution/Task.swift"))
        #expect(passed.output.contains("다음 연습: tamsaek exercise run 2"))
        #expect(try clone.run(["check", "--failed"]).output == "확인할 연습이 없습니다.\n")
        #expect(try clone.run(["check", "--all"]).output.hasSuffix("연습 2개 가운데 1개 통과\n"))
        #expect(try clone.events().compactMap(\.passed) == [false, true, true, false])
    }

    @Test("a mistake that the compiler finds is shown with its place, in a check and in a run")
    func mistake() throws {
        clone.write("#!/bin/sh\nexit MISTAKE\n", "exercises/01-one/Task.swift")
        let check = try clone.run(["check", "1"])
        #expect(check.status == 1)
        #expect(check.output.contains("exercises/01-one/Task.swift:2:9"))
        #expect(check.output.contains("`- error: cannot find 'MISTAKE' in scope"))
        let run = try clone.run(["run", "1"])
        #expect(run.status == 1 && run.output.isEmpty)
        #expect(run.errors.contains("컴파일러가 이해하지 못한 곳이 1곳 있습니다."))
        let json = try clone.run(["check", "1", "--format", "json"]).output
        #expect(json.contains(#""outcome" : "notBuilt""#) && json.contains(#""line" : 2"#))
    }

    @Test("a program that ends before it has checked anything has not passed", arguments: ["exit 0", "kill -ILL $$"])
    func crash(end: String) throws {
        clone.write("#!/bin/sh\necho 'Fatal error: Index out of range' >&2\n\(end)\n", "exercises/01-one/Task.swift")
        let check = try clone.run(["check", "1"])
        #expect(check.status == 1)
        #expect(check.output.contains("확인을 마치기 전에 프로그램이 끝났습니다.\n  Fatal error: Index out of range"))
    }

    @Test("hints come one further each time, and all stay to be seen")
    func hints() throws {
        #expect(try clone.run(["hint", "1"]).output == "힌트 1/3 01-one의 1번째\n")
        _ = try clone.run(["hint", "01-one"])
        for _ in 0..<2 {
            #expect(try clone.run(["hint", "ex01"]).output.split(separator: "\n").last == "힌트 3/3 01-one의 3번째")
        }
        #expect(try clone.events().map(\.step) == [1, 2, 3, 3])
    }

    @Test("reset asks, keeps the learner's file and lets everything begin anew")
    func reset() throws {
        #expect(try clone.run(["reset", "1"]).output.contains("이미 처음 모습입니다."))
        clone.write("mine", "exercises/01-one/Task.swift")
        #expect(try clone.run(["reset", "1"]).output == "그대로 두었습니다.\n")
        let reset = try clone.run(["reset", "1", "--now", "2026-11-24T09:00:00+09:00"], input: "ㅛ\n")
        #expect(reset.output.contains("exercises/01-one/.backup/2026-11-24-090000-Task.swift"))
        let kept = clone.path("exercises/01-one/.backup/2026-11-24-090000-Task.swift")
        #expect(try String(contentsOfFile: kept, encoding: .utf8) == "mine")
        #expect(clone.exercises[0].isUnchanged)
        clone.write("mine again", "exercises/01-one/Task.swift")
        _ = try clone.run(["reset", "1", "--yes", "--now", "2026-11-24T09:00:00+09:00"])
        #expect(try String(contentsOfFile: kept, encoding: .utf8) == "mine")
        #expect(try clone.events().map(\.kind) == [.reset, .reset])
    }

    @Test(
        "what cannot be done is said in Korean, with what to do",
        arguments: [
            (["run", "3"], "1에서 2까지"), (["check", "02-tow"], "비슷한 이름이 있습니다: 02-two"),
            (["watch"], "tamsaek exercise check"), (["check", "1", "--all"], "하나만"),
        ])
    func misuse(arguments: [String], advice: String) throws {
        let run = try clone.run(arguments)
        #expect(run.status != 0 && run.output.isEmpty)
        #expect(run.errors.contains(advice), "\(run.errors)")
    }

    @Test("without a toolchain it says which to install")
    func noToolchain() throws {
        try FileManager.default.removeItem(atPath: clone.path("bin/swift"))
        #expect {
            try Toolchain(environment: ["PATH": clone.path("bin")])
        } throws: { error in
            error as? ExerciseError == .noToolchain
        }
    }

    @Test("a check that does not end, or prints without end, is ended")
    func limits() throws {
        let toolchain = try Toolchain(environment: clone.environment)
        func outcome(_ program: String, _ limits: CheckLimits) throws -> ExerciseCheck.Outcome? {
            clone.write("#!/bin/sh\n\(program)\n", "exercises/01-one/Task.swift")
            return try toolchain.check(clone.exercises[0], limits: limits, progress: { _ in }, goesOn: { true })?
                .outcome
        }
        let short = CheckLimits(time: .milliseconds(1), bytes: 1000)
        #expect(try outcome("sleep 1000", short) == .tookTooLong(short.time))
        #expect(try outcome("yes", CheckLimits(time: .seconds(600), bytes: 1000)) == .printedTooMuch(bytes: 1000))
    }
}
