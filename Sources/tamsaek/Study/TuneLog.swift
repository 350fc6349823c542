import HyperSearch

/// Reads what `study tune --study FILE` wrote, without running the search again.
enum TuneLog {
    /// The study of a file whose first line describes it.
    ///
    /// - Throws: ``StudyError`` with file and line.
    static func study(in lines: FileLines, name: String) throws -> StoredStudy {
        let description = try lines.json(at: 0, lines.values[0])
        guard let direction = description["direction"]?.text.flatMap(Direction.init(rawValue:)),
            let members = description["space"]?.members
        else { throw lines.error(at: 0, "연구의 설명에 space나 direction이 없습니다. tamsaek이 쓴 파일인지 확인하세요.") }
        let space = try members.map(Parameter.init)
        var trials: [StoredTrial] = []
        for (index, line) in lines.values.enumerated().dropFirst() {
            let json = try lines.json(at: index, line)
            guard let trial = trial(json, space) else {
                throw lines.error(at: index, "시도의 기록이 아닙니다. 이 줄을 고치거나 지우세요.")
            }
            trials.append(trial)
        }
        return StoredStudy(
            name: name, directions: [direction], trials: trials.sorted { $0.number < $1.number })
    }

    private static func trial(_ json: JSON, _ space: [Parameter]) -> StoredTrial? {
        let states: [String: TrialState] = ["complete": .complete, "pruned": .pruned, "fail": .failed]
        guard let number = json["trial"]?.integer, let state = json["state"]?.text.flatMap({ states[$0] }),
            let params = json["params"]?.members
        else { return nil }
        var trial = StoredTrial(number: number, state: state)
        if state == .complete {
            guard let value = json["value"]?.number else { return nil }
            trial.values = [value]
        }
        for (name, value) in params.map({ ($0.key, $0.value) }) {
            guard let parameter = space.first(where: { $0.name == name }),
                let coordinate = value.parameterValue.flatMap(parameter.domain.coordinate(of:))
            else { return nil }
            trial.assign(parameter, coordinate)
        }
        for report in json["reports"]?.items ?? [] {
            guard let pair = report.items, pair.count == 2, let step = pair[0].integer, let value = pair[1].number
            else { return nil }
            trial.report(value, step: step)
        }
        return trial
    }
}
