import Foundation
import HyperSearch
import Terminal
import Testing

@testable import tamsaek

@Suite("tamsaek plot")
struct PlotCommandTests {
    private func study(_ name: String, in file: String = "main.log", objective: Int? = nil) throws -> ObjectiveOfStudy {
        let path = StoredStudyTests.golden(file).path()
        return try ObjectiveOfStudy(
            StoredStudy.all(inFile: path, zone: .gmt).chosen(named: name, path: path), objective: objective)
    }

    private func plot(
        _ kind: StudyPlot.Kind, _ parameters: [String]? = nil, evaluator: StudyPlot.Evaluator = .pedANOVA
    ) -> StudyPlot {
        StudyPlot(kind: kind, parameters: parameters, evaluator: evaluator, seed: 0)
    }

    @Test(
        "Every kind of plot draws a study of every file within the width", arguments: StudyPlot.Kind.allCases,
        ["main.log", "main.db"])
    func everyKind(kind: StudyPlot.Kind, file: String) throws {
        let study = try study("s-mixed", in: file)
        for width in [40, 60, 80, 120] {
            let lines = try plot(kind).lines(of: [study], width: width)
            #expect(lines.count > 4)
            #expect(lines.allSatisfy { $0.columns <= width })
        }
        let plain = try plot(kind).plainLines(of: [study], width: 60).map(\.plain)
        #expect(plain.allSatisfy { $0.columns <= 60 && !$0.contains { "█│⠒●".contains($0) } })
        let json = try JSONReader.read(plot(kind).json(of: [study]))
        #expect(json["kind"] == .string(kind.rawValue))
        #expect(json["names"] == .array([.string("s-mixed")]))
    }

    @Test("The best of a study that maximises is its greatest value")
    func maximize() throws {
        let history = try JSONReader.read(plot(.history).json(of: [study("s-max")]))
        let trials = try #require(history["trials"]?.items)
        let best = trials.compactMap { $0["value"]?.number }.max()
        #expect(trials.last?["best"]?.number == best)
    }

    @Test("One of several objectives is chosen by its number, and must be")
    func objectives() throws {
        #expect(throws: StudyError.self) { try study("s-multi") }
        #expect(try study("s-multi", objective: 1).direction == .maximize)
        let error = #expect(throws: StudyError.self) { try study("s-multi", objective: 2) }
        #expect(error?.message.contains("0에서 1까지") == true)
    }

    @Test("What is misspelt is told with the nearest name")
    func misspelt() throws {
        let parameter = #expect(throws: StudyError.self) {
            try plot(.slice, ["unitz"]).lines(of: [study("s-mixed")], width: 80)
        }
        #expect(parameter?.message.contains("비슷한 이름이 있습니다: units") == true)
        let name = #expect(throws: StudyError.self) { try study("s-mixd") }
        #expect(name?.message.contains("비슷한 이름이 있습니다: s-mixed") == true)
        let kind = #expect(throws: StudyError.self) { try StudyPlot.Kind(named: "contuor") }
        #expect(kind?.message.contains("contour") == true)
        #expect(throws: StudyError.self) { try StudyPlot.Evaluator(named: "anova") }
    }

    @Test("A study without anything to show says what is missing")
    func nothing() throws {
        for kind in StudyPlot.Kind.allCases {
            #expect(throws: StudyError.self) { try plot(kind).lines(of: [study("s-empty")], width: 80) }
        }
        #expect(throws: StudyError.self) { try plot(.intermediate).lines(of: [study("s-after-delete")], width: 80) }
        #expect(throws: StudyError.self) { try plot(.contour).lines(of: [study("s-after-delete")], width: 80) }
    }

    @Test("Only edf shows several studies together, and only with one direction")
    func several() throws {
        let (small, other, large) = (try study("s-mixed"), try study("s-after-delete"), try study("s-max"))
        #expect(try !plot(.edf).lines(of: [small, other], width: 80).isEmpty)
        #expect(throws: StudyError.self) { try plot(.edf).lines(of: [small, large], width: 80) }
        #expect(throws: StudyError.self) { try plot(.history).lines(of: [small, other], width: 80) }
    }

    @Test("Three parameters make three pairs, and none the two that matter most")
    func pairs() throws {
        let study = try study("s-mixed")
        func pairs(_ parameters: [String]?) throws -> [String] {
            let json = try JSONReader.read(plot(.rank, parameters).json(of: [study]))
            return (json["pairs"]?.items ?? []).map { "\($0["x"]?.text ?? "")-\($0["y"]?.text ?? "")" }
        }
        #expect(try pairs(["x", "lr", "n"]) == ["x-lr", "x-n", "lr-n"])
        let ranked = PEDANOVA().importances(of: study.trials, direction: .minimize).map(\.parameter)
        #expect(try pairs(nil) == ["\(ranked[0])-\(ranked[1])"])
    }

    @Test("Importance is of the parameters asked for alone", arguments: StudyPlot.Evaluator.allCases)
    func importance(evaluator: StudyPlot.Evaluator) throws {
        let json = try JSONReader.read(
            plot(.importance, ["x", "lr"], evaluator: evaluator).json(of: [study("s-mixed")]))
        let found = try #require(json["importances"]?.items)
        #expect(Set(found.compactMap { $0["parameter"]?.text }) == ["x", "lr"])
        #expect(abs(found.compactMap { $0["share"]?.number }.reduce(0, +) - 1) < 1e-12)
        #expect(json["evaluator"] == .string(evaluator.rawValue))
    }
}
