import HyperSearch

/// A trial as a study's file has it: as replies show it, and its reports.
struct StudyRecord {
    private let json: JSON
    /// The file and the line.
    private let place: String

    /// A line of a file.
    init(_ json: JSON, place: String) {
        self.json = json
        self.place = place
    }

    /// A trial that has just ended.
    static func json(_ trial: FinishedTrial) -> JSON {
        guard case .object(let members) = JSON(trial) else { return .null }
        let reports = trial.reports.map { JSON.array([.int($0.step), .double($0.value)]) }
        // Written and read once, as the file will give it back: a NaN is a word there.
        let saved = JSON.object(members + [JSON.Member(key: "reports", value: .array(reports))])
        return (try? JSONReader.read(saved.description)) ?? saved
    }

    /// The number of the trial.
    func number() throws -> Int {
        try explained {
            var fields = try Fields(json, "시도")
            return try fields.require("trial", .integer(from: 0))
        }
    }

    /// Ends the trial in a copy of a study in which it is running.
    ///
    /// - Throws: ``StudyError`` if that is not what the line says.
    func replay(in study: Study) throws -> FinishedTrial {
        let number = try number()
        return try explained {
            var (study, fields) = (study, try Fields(json, "시도 \(number)"))
            for report in try fields.require("reports", .reports) {
                try study.report(report.value, step: report.step, for: number)
            }
            try study.tell(number, try Self.outcome(&fields))
            guard let trial = study.history.trials.last, Self.json(trial) == json else {
                throw StudyError("이 판의 tamsaek이 같은 옵션으로 시도할 값이나 결과가 아닙니다.")
            }
            return trial
        }
    }

    private static func outcome(_ fields: inout Fields) throws -> Outcome {
        let value = try fields.take("value", .number)
        switch (try fields.require("state", .text), value) {
        case ("complete", let value?): return .complete(value: value)
        case ("pruned", _): return .pruned
        case ("fail", _): return .failed(reason: try fields.take("reason", .text) ?? "")
        default: throw StudyError("state와 value가 맞지 않습니다.")
        }
    }

    /// Says of what goes wrong where it stands.
    private func explained<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            let problem = (error as? StudyError)?.message ?? "\(error)"
            throw StudyError("\(place): \(problem) 다른 파일로 새로 시작하세요.")
        }
    }
}

extension FieldKind where Value == [(step: Int, value: Double)] {
    /// Steps and values, `[[1, 0.5], …]`.
    fileprivate static var reports: Self {
        Self(description: "[[step, value], …] 꼴의 배열 하나") { json in
            guard case .array(let items) = json else { return nil }
            var reports: [(step: Int, value: Double)] = []
            for item in items {
                guard case .array(let pair) = item, pair.count == 2, case .int(let step) = pair[0], step >= 0,
                    let value = pair[1].number
                else { return nil }
                reports.append((step, value))
            }
            return reports
        }
    }
}
