import ArgumentParser
import Foundation
import HyperSearch
import Terminal

struct PlotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plot", abstract: "저장된 연구를 그림으로 보여 줍니다.",
        discussion: """
            예:
              tamsaek plot history study.jsonl
              tamsaek plot contour journal.log --study-name resnet --params lr,dropout
              tamsaek plot importance optuna.db --evaluator fanova
              tamsaek plot edf random.jsonl tpe.jsonl
              tamsaek plot slice optuna.db --html slice.html

            그림:
            \(StudyPlot.Kind.list)

            study tune의 --study 파일과 Optuna의 저널 파일, SQLite 파일을 읽으며 파일은 바꾸지 않습니다. --format json은 그림에 쓰인 수를 냅니다.
            """)

    @Argument(help: "그림의 이름")
    var kind: String

    @Argument(help: ArgumentHelp("연구의 파일; edf에는 여러 개를 적어 견줄 수 있음", valueName: "study"))
    var studies: [String]

    @Option(help: ArgumentHelp("파일에 연구가 여럿일 때 볼 것의 이름", valueName: "name"))
    var studyName: String?

    @Option(help: ArgumentHelp("볼 파라미터들, 쉼표로 나눔 (기본: 모두; 둘만 그리면 중요한 둘)", valueName: "names"))
    var params: String?

    @Option(help: ArgumentHelp("목적이 여럿인 연구에서 볼 목적의 번호, 0부터", valueName: "number"))
    var objective: Int?

    @Option(help: ArgumentHelp("importance의 계산법: \(StudyPlot.Evaluator.names)", valueName: "name"))
    var evaluator = "ped-anova"

    @Option(help: "fanova와 mdi의 숲을 기르는 난수의 씨앗")
    var seed: UInt32 = 0

    @OptionGroup var page: HTMLOptions
    @OptionGroup var display: DisplayOptions

    func validate() throws {
        _ = try StudyPlot.Kind(named: kind)
        _ = try StudyPlot.Evaluator(named: evaluator)
    }

    func run() throws {
        let console = Console.standard(display)
        let file = try page.file()
        let plot = StudyPlot(
            kind: try StudyPlot.Kind(named: kind), parameters: parameters,
            evaluator: try StudyPlot.Evaluator(named: evaluator), seed: seed)
        let chosen = try studies.map { path in
            try ObjectiveOfStudy(
                StoredStudy.all(inFile: path).chosen(named: studyName, path: path), objective: objective)
        }
        switch display.format {
        case .text where console.isPlain: console.write(try plot.plainLines(of: chosen, width: console.width))
        case .text: console.write(try plot.lines(of: chosen, width: console.width))
        case .json: console.write(try plot.json(of: chosen))
        }
        try file?.write(plot.html(of: chosen, command: command), telling: console)
    }

    /// The command again, for whoever finds its page.
    private var command: String {
        var words = ["tamsaek", "plot", kind] + studies
        if let studyName { words += ["--study-name", studyName] }
        if let params { words += ["--params", params] }
        if let objective { words += ["--objective", "\(objective)"] }
        if kind == StudyPlot.Kind.importance.rawValue { words += ["--evaluator", evaluator, "--seed", "\(seed)"] }
        return (words + ["--html", page.html ?? ""]).shellCommand
    }

    private var parameters: [String]? {
        params.map { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } }
    }
}
