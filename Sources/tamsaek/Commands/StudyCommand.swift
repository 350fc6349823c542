import ArgumentParser

struct StudyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "study", abstract: "내 프로그램의 하이퍼파라미터를 탐색합니다.",
        subcommands: [StudyStdioCommand.self, StudyTuneCommand.self])
}

struct StudyStdioCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stdio", abstract: "표준 입력의 JSON 한 줄마다 JSON 한 줄로 답하여, 어떤 언어에서든 연구를 몰 수 있게 합니다.",
        discussion: """
            요청과 답의 예:
              {"op":"create","name":"study","direction":"minimize","sampler":{"name":"tpe","seed":7},"pruner":{"name":"median"}}
              {"op":"ask"}  →  {"trial":0}
              {"op":"suggest","trial":0,"name":"x","distribution":{"type":"float","low":-5,"high":10}}  →  {"value":…}
              {"op":"report","trial":0,"step":1,"value":0.3}  →  {"ok":true}
              {"op":"shouldPrune","trial":0}  →  {"prune":false}
              {"op":"tell","trial":0,"value":1.5}  →  {"ok":true}
              {"op":"best"}  →  {"trial":0,"state":"complete","value":1.5,"params":{"x":…}}

            그 밖의 op: enqueue, setAttribute, explain, trials. 옵션의 이름과 기본값은 Optuna 5.0.0의 것입니다.
            씨앗을 적지 않으면 0, 가지치기를 적지 않으면 하지 않습니다. 잘못된 줄에는 {"error":…}로 답하고 계속합니다.
            """)

    func run() {
        let console = Console.standard()
        var session = StudySession()
        while let line = console.readLine() {
            if line.allSatisfy(\.isWhitespace) { continue }
            console.write(session.reply(to: line) + "\n")
        }
    }
}
