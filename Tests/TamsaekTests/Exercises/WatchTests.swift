import Foundation
import Quiz
import Testing

@testable import tamsaek

@Suite("Watching exercises, as a value")
struct WatchTests {
    private let clone = SampleClone()

    private func watch(passed: Set<String> = []) -> Watch {
        let exercises = clone.exercises
        var watch = Watch(exercises, progress: [:], at: exercises[0])
        for name in passed { watch.follow(event(name, .check, passed: true)) }
        return watch
    }

    private func event(
        _ name: String, _ kind: ExerciseEvent.Kind, passed: Bool? = nil, step: Int? = nil
    ) -> ExerciseEvent {
        ExerciseEvent(
            name: name, kind: kind, passed: passed, step: step, moment: Moment(milliseconds: 0, utcOffset: 0))
    }

    private func text(_ watch: Watch) -> String {
        watch.lines(width: 80).map(\.plain).joined(separator: "\n")
    }

    @Test("n goes on only when the exercise has passed, on a Korean keyboard too")
    func next() {
        var watch = watch()
        #expect(watch.press(.character("n")) == nil)
        #expect(watch.message.contains("통과한 뒤에"))
        watch.follow(event("01-one", .check, passed: true))
        #expect(watch.press(.character("ㅜ")) == .check)
        #expect(watch.exercise.name == "02-two")
    }

    @Test("after the last exercise it says that all have passed")
    func end() {
        var watch = watch(passed: ["01-one", "02-two"])
        #expect(watch.press(.character("n")) == nil)
        #expect(watch.message.contains("모두 통과했습니다"))
    }

    @Test("h shows one hint more each time")
    func hints() {
        var watch = watch()
        for step in [1, 2, 3, 3] {
            #expect(watch.press(.character("h")) == .hint(step))
            watch.follow(event("01-one", .hint, step: step))
            #expect(text(watch).contains("힌트 \(step)/3"))
            #expect(!text(watch).contains("힌트 \(step + 1)/3"))
        }
    }

    @Test("x asks, and only y resets")
    func reset() {
        var watch = watch()
        #expect(watch.press(.character("x")) == nil)
        #expect(text(watch).contains("되돌릴까요?"))
        #expect(watch.press(.character("q")) == nil)
        #expect(watch.press(.character("ㅌ")) == nil)
        #expect(watch.press(.character("ㅛ")) == .reset)
    }

    @Test("l lists the exercises, and a number and Enter go to one")
    func list() {
        var watch = watch()
        _ = watch.press(.character("l"))
        #expect(text(watch).contains("▶ 연습 — 01-one · 안 함"))
        _ = watch.press(.character("9"))
        #expect(watch.press(.enter) == nil)
        #expect(watch.message.contains("그런 번호의"))
        _ = watch.press(.character("2"))
        #expect(watch.press(.enter) == .check)
        #expect(watch.exercise.name == "02-two")
    }

    @Test("what is not built cannot be run, and the editor opens where the compiler complains, else at the task")
    func notBuilt() {
        var watch = watch()
        #expect(watch.press(.character("e")) == .edit(line: 2))
        #expect(watch.press(.character("r")) == .run)
        let line = clone.path("exercises/01-one/Task.swift") + ":7:1: error: no"
        watch.finish(ExerciseCheck(BuildFailure([line], package: clone.folder)))
        #expect(watch.press(.character("r")) == nil)
        #expect(watch.press(.character("e")) == .edit(line: 7))
    }

    @Test("Ctrl-C and q end it")
    func quit() {
        var watch = watch()
        #expect(watch.press(.control("c")) == .quit)
        #expect(watch.press(.character("ㅂ")) == .quit)
    }
}

@Suite("Watching exercises, on a terminal")
struct WatchTerminalTests {
    @Test("a saved file is checked at once; a passed exercise stays until n; Ctrl-C leaves the terminal as it was")
    func session() throws {
        let clone = SampleClone()
        let terminal = try TerminalProcess(
            ["exercise", "watch"], environment: clone.environment, folder: clone.folder)
        terminal.wait(for: "아직 1개가 남았습니다.")
        terminal.press("ㅗ")
        terminal.wait(for: "힌트 1/3 01-one의 1번째")
        clone.write(SampleClone.program(passes: true), "exercises/01-one/Task.swift")
        terminal.wait(for: "모두 통과했습니다.")
        terminal.wait(for: "[n]\u{A0}다음")
        terminal.press("n")
        terminal.wait(for: "연습 — 02-two")
        terminal.wait(for: "아직 1개가 남았습니다.")
        #expect(!terminal.isAsBefore)
        terminal.press("r")
        terminal.wait(for: "돌아가기")
        terminal.press("\n")
        terminal.wait(for: "[q]\u{A0}끝")
        terminal.press("\u{03}")
        terminal.process.waitUntilExit()
        #expect(terminal.process.terminationStatus == 0)
        #expect(terminal.isAsBefore)
        #expect(try clone.events().map(\.kind) == [.check, .hint, .check, .check, .run])
    }
}
