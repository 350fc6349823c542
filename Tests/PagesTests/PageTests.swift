import Foundation
import HyperSearch
import Terminal
import Testing

@testable import Pages

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("Pages")
struct PageTests {
    /// Names that would break out of text, of an attribute, of a script or of the page's direction.
    static let hostile = "</script><script>alert(1)</script>\"'&<!-- \u{202E}\u{1B}[31m ]]>"

    /// A study with every kind of parameter, some trials pruned, all names hostile.
    static let trials: [FinishedTrial] = {
        var study = Study(sampler: RandomSampler(seed: 5), pruner: PercentilePruner(percentile: 60))
        try? study.optimize(trials: 30) { trial in
            let x = try trial.suggestFloat(hostile, in: -5...5)
            let rate = try trial.suggestFloat("학습률", in: 1e-5...1e-1, scale: .log)
            let kind = try trial.suggestCategorical("kind", from: [hostile, "b"])
            for step in 0..<4 {
                try trial.report(x * x + 10 / Double(step + 1), step: step)
                if try trial.shouldPrune() { throw TrialPruned() }
            }
            return x * x + rate + (kind == "b" ? 1 : 0)
        }
        return study.history.trials
    }()

    static func trace(_ sampler: any Sampler, on name: String, trials: Int = 14) throws -> String {
        let benchmark = try BenchmarkCatalog.benchmark(named: name)
        var study = Study(sampler: sampler, pruner: PercentilePruner.median())
        let events = try (0..<trials).map { _ in try study.runTrial(benchmark.objective) }
        return TracePage(events, on: benchmark, sampler: "tpe", command: "tamsaek trace").html
    }

    static func comparison(_ name: String, samplers: [String] = ["grid", "random"]) async throws -> String {
        let benchmark = try BenchmarkCatalog.benchmark(named: name)
        let comparison = Comparison(
            on: benchmark, contenders: try samplers.map { try .named($0, on: benchmark, trials: 9) }, trials: 9,
            seeds: 0..<4)
        return ComparisonPage(try #require(await comparison.run()), command: "tamsaek compare", notes: [hostile]).html
    }

    static func study(_ figures: [Figure]) -> String {
        StudyPage(
            title: hostile, lead: [StyledLine(hostile, .bold)], reading: hostile, figures: figures, captions: [hostile],
            command: hostile
        ).html
    }

    static var figures: [Figure] {
        let names = [hostile, "학습률", "kind"]
        let contour = ContourPlot(trials, x: hostile, y: "kind", direction: .minimize)
        return [
            .plot(HistoryPlot(trials, direction: .minimize).plot, title: hostile),
            .plot(IntermediatePlot(trials, direction: .minimize).plot(), title: hostile),
            .plots(SlicePlot(trials, parameters: names, direction: .minimize).plots, title: hostile),
            .parallel(ParallelPlot(trials, parameters: names, direction: .minimize).coordinates, title: hostile),
            .plot(EDFPlot([(hostile, trials)], direction: .minimize).plot, title: hostile),
            .bars(BarChart([BarChart.Bar(hostile, 1, text: hostile)]), title: hostile), .text(hostile),
        ] + (contour.map { [.plot($0.plot, title: hostile)] } ?? [])
    }

    /// The elements of a page that is well-formed XML, with their attributes; nil for one that is not.
    private func parsed(_ html: String) -> [(name: String, attributes: [String: String])]? {
        final class Collector: NSObject, XMLParserDelegate {
            var elements: [(name: String, attributes: [String: String])] = []
            func parser(
                _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
                attributes: [String: String]
            ) {
                elements.append((name, attributes))
            }
        }
        let parser = XMLParser(data: Data(html.utf8))
        let collector = Collector()
        parser.delegate = collector
        return parser.parse() ? collector.elements : nil
    }

    @Test("Whatever names say, a page is well-formed, has one script and sends no character that steers a terminal")
    func hostileNames() throws {
        let page = Self.study(Self.figures)
        let elements = try #require(parsed(page))
        #expect(elements.count { $0.name == "script" } == 1)
        #expect(!page.contains("<script>alert"))
        #expect(!page.contains("\u{1B}") && !page.contains("\u{202E}"))
        #expect(elements.allSatisfy { element in element.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
        #expect(elements.count { $0.name == "svg" && $0.attributes["role"] == "img" } == 8)
    }

    @Test("Every drawing has a title and a description, and no number that is not one")
    func accessible() async throws {
        for page in [try Self.trace(TPESampler(seed: 1), on: "branin"), try await Self.comparison("branin-noisy")] {
            let elements = try #require(parsed(page))
            let drawings = elements.count { $0.attributes["role"] == "img" }
            #expect(drawings > 0)
            #expect(elements.count { $0.name == "desc" } == drawings)
            for element in elements {
                for (name, value) in element.attributes where ["d", "cx", "cy", "x", "y"].contains(name) {
                    #expect(!value.contains("nan") && !value.contains("inf"), "\(element.name) \(name)=\(value)")
                }
            }
        }
    }

    @Test(
        "A trace has a step for each trial, whatever is searched and however, and a slider over them",
        arguments: ["forrester", "branin", "hartmann3", "func-2c", "training", "forrester-noisy"])
    func traces(objective: String) throws {
        for sampler in [TPESampler(seed: 2), RandomSampler(seed: 2), GPSampler(seed: 2)] as [any Sampler] {
            let page = try Self.trace(sampler, on: objective)
            let elements = try #require(parsed(page))
            let steps = elements.filter { $0.attributes["class"] == "step" }
            #expect(steps.map { $0.attributes["id"] } == (0..<14).map { "t\($0)" })
            let slider = try #require(elements.first { $0.name == "input" })
            #expect(slider.attributes["max"] == "13" && slider.attributes["aria-label"] == "시도 번호")
            #expect(page == (try Self.trace(sampler, on: objective)))
        }
    }

    @Test("A page asks for nothing from elsewhere")
    func selfContained() async throws {
        for page in [try Self.trace(RandomSampler(seed: 0), on: "branin"), try await Self.comparison("branin")] {
            let elements = try #require(parsed(page))
            #expect(!elements.contains { $0.attributes["src"] != nil })
            let links = elements.compactMap { $0.attributes["href"] }
            #expect(links.allSatisfy { $0.hasPrefix("#") || $0 == "data:," })
            #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("url("))
        }
    }

    @Test("A comparison has a switch for each sampler, its table, its tests and the command that makes it again")
    func comparisons() async throws {
        let page = try await Self.comparison("branin", samplers: ["grid", "random", "tpe"])
        let elements = try #require(parsed(page))
        #expect(elements.compactMap { $0.attributes["data-key"] } == ["0", "1", "2"])
        #expect(Set(elements.compactMap { $0.attributes["data-s"] }) == ["0", "1", "2"])
        #expect(elements.count { $0.name == "table" } == 2)
        #expect(page.contains("<code>tamsaek compare</code>"))
    }
}

@Suite("Paths of drawings")
struct PathDataTests {
    @Test("Places on a straight line are left out, corners stay, and what is not a number is passed over")
    func simplified() {
        let places = (0...50).map { Place(x: Double($0), y: $0 < 25 ? 0 : Double($0 - 25)) }
        #expect(PathData.line(places) == "M0 0L25 0L50 25")
        #expect(
            PathData.line([Place(x: 0, y: 1), Place(x: .nan, y: 2), Place(x: 3, y: 4)], isClosed: true) == "M0 1L3 4Z")
        #expect(PathData.line([]) == "")
    }

    @Test("The region below a level ends halfway between a value below and one above")
    func region() {
        let contours = Contours([[0, 2, 4], [0, 2, 4], [0, 2, 4]], width: 30, height: 30)
        #expect(contours.region(below: 1) == "M0 0L7.5 0L7.5 15L0 15ZM0 15L7.5 15L7.5 30L0 30Z")
        #expect(contours.region(below: -1) == "")
        #expect(contours.line(at: 1) == "M7.5 0L7.5 15M7.5 15L7.5 30")
        #expect(contours.levels([0, 0.5, 1]) == [0, 2, 4])
    }
}
