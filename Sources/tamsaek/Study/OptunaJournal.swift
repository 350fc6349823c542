import Foundation
import HyperSearch

/// Reads Optuna's journal: the studies that result when the record of each line is replayed.
///
/// What several writers did at once is settled as Optuna settles it: records that come too late, or about a study that has
/// been deleted, are passed over.
struct OptunaJournal {
    /// Where times without a zone were written: before version 5, Optuna wrote local ones.
    private let zone: TimeZone
    private var studies: [(id: Int, study: StoredStudy)] = []
    private var nextStudy = 0
    /// Where the trials of the whole file stand: the study's id and the trial's number.
    private var places: [(study: Int, number: Int)] = []

    /// The studies of a file, in the order in which they were created.
    ///
    /// - Throws: ``StudyError`` with file and line of a record that makes no sense.
    static func studies(in lines: FileLines, zone: TimeZone) throws -> [StoredStudy] {
        var journal = OptunaJournal(zone: zone)
        for (index, line) in lines.values.enumerated() {
            let record = try lines.json(at: index, line)
            do {
                try journal.replay(record)
            } catch {
                let problem = (error as? StudyError)?.message ?? "\(error)"
                throw lines.error(at: index, "Optuna의 기록으로 읽을 수 없습니다. \(problem)")
            }
        }
        return journal.studies.map(\.study)
    }

    private init(zone: TimeZone) { self.zone = zone }

    private mutating func replay(_ record: JSON) throws {
        switch try record.required("op_code").integer {
        case 0: try createStudy(record)
        case 1:
            let id = try record.required("study_id").integer
            studies.removeAll { $0.id == id }
        case 4: try createTrial(record)
        case 5: try changeTrial(record) { trial, study in try Self.assign(record, to: &trial, of: study) }
        case 6: try changeTrial(record) { [zone] trial, _ in try Self.setState(record, of: &trial, zone) }
        case 7:
            try changeTrial(record) { trial, _ in
                guard let step = try record.required("step").integer,
                    let value = try record.required("intermediate_value").number
                else { throw StudyError("중간값이 수가 아닙니다.") }
                trial.report(value, step: step)
            }
        case 9: try changeTrial(record) { trial, _ in trial.addConstraints(in: try record.required("system_attr")) }
        // Attributes that no plot shows, and a record that only a port of Optuna writes.
        case 2, 3, 8, 10: break
        default: throw StudyError("모르는 op_code입니다.")
        }
    }

    private mutating func createStudy(_ record: JSON) throws {
        guard let name = try record.required("study_name").text,
            let directions = try record.required("directions").items
        else { throw StudyError("study_name이나 directions가 잘못되었습니다.") }
        guard !studies.contains(where: { $0.study.name == name }) else { return }
        let study = StoredStudy(name: name, directions: directions.map { $0 == .int(2) ? .maximize : .minimize })
        studies.append((nextStudy, study))
        nextStudy += 1
    }

    private mutating func createTrial(_ record: JSON) throws {
        let id = try record.required("study_id").integer
        guard let index = studies.firstIndex(where: { $0.id == id }) else { return }
        let number = studies[index].study.trials.count
        var trial = StoredTrial(number: number, state: try Self.state(record["state"] ?? .int(0)))
        trial.start = try record.required("datetime_start").seconds(zone)
        trial.end = record["datetime_complete"]?.seconds(zone)
        trial.values = record["values"]?.items?.compactMap(\.number) ?? record["value"]?.number.map { [$0] } ?? []
        for member in record["params"]?.members ?? [] {
            guard let distribution = record["distributions"]?[member.key], let value = member.value.number else {
                throw StudyError("파라미터 '\(member.key)'의 분포가 없습니다.")
            }
            try trial.assign(Self.parameter(member.key, distribution), value)
        }
        for member in record["intermediate_values"]?.members ?? [] {
            guard let step = Int(member.key), let value = member.value.number else { continue }
            trial.report(value, step: step)
        }
        if let attributes = record["system_attrs"] { trial.addConstraints(in: attributes) }
        places.append((studies[index].id, number))
        studies[index].study.trials.append(trial)
    }

    /// Changes a trial that is not over yet; there is nothing to change if its study has been deleted.
    private mutating func changeTrial(
        _ record: JSON, _ change: (inout StoredTrial, StoredStudy) throws -> Void
    ) throws {
        guard let id = try record.required("trial_id").integer, places.indices.contains(id) else { return }
        let place = places[id]
        guard let index = studies.firstIndex(where: { $0.id == place.study }) else { return }
        var trial = studies[index].study.trials[place.number]
        guard trial.state == .running || trial.state == .waiting else { return }
        try change(&trial, studies[index].study)
        studies[index].study.trials[place.number] = trial
    }

    /// A parameter keeps its kind, its scale and its choices throughout a study; what does not is passed over.
    private static func assign(_ record: JSON, to trial: inout StoredTrial, of study: StoredStudy) throws {
        guard let name = try record.required("param_name").text,
            let value = try record.required("param_value_internal").number
        else { throw StudyError("파라미터의 이름이나 값이 잘못되었습니다.") }
        let parameter = try parameter(name, try record.required("distribution"))
        let earlier = study.trials.lazy.compactMap { $0.assignments.parameters.first { $0.name == name } }.first
        guard earlier?.domain.isCompatible(with: parameter.domain) ?? true else { return }
        trial.assign(parameter, value)
    }

    private static func setState(_ record: JSON, of trial: inout StoredTrial, _ zone: TimeZone) throws {
        let state = try state(record.required("state"))
        guard !(state == .running && trial.state == .running) else { return }
        trial.state = state
        if state == .running { trial.start = try record.required("datetime_start").seconds(zone) }
        if state != .running, state != .waiting { trial.end = try record.required("datetime_complete").seconds(zone) }
        if let values = try record.required("values").items { trial.values = values.compactMap(\.number) }
    }

    private static func state(_ json: JSON) throws -> TrialState {
        switch json.integer {
        case 0: .running
        case 1: .complete
        case 2: .pruned
        case 3: .failed
        case 4: .waiting
        default: throw StudyError("모르는 state입니다: \(json)")
        }
    }

    /// A distribution is JSON text within the JSON.
    private static func parameter(_ name: String, _ distribution: JSON) throws -> Parameter {
        try Parameter(name, optuna: JSONReader.read(distribution.text ?? ""))
    }
}

extension JSON {
    /// A member that a record must have.
    fileprivate func required(_ name: String) throws -> JSON {
        guard let value = self[name] else { throw StudyError("'\(name)'가 없습니다.") }
        return value
    }

    /// A time in seconds since 1970; nil for null.
    fileprivate func seconds(_ zone: TimeZone) -> Double? { text.flatMap { OptunaTime.seconds($0, zone: zone) } }
}

extension StoredTrial {
    /// Takes in the constraints among Optuna's system attributes, in their old and their new form.
    mutating func addConstraints(in attributes: JSON) {
        for member in attributes.members ?? [] {
            if member.key == "constraints" { constraints += member.value.items?.compactMap(\.number) ?? [] }
            if member.key.hasPrefix("constraints:"), let number = member.value.number { constraints.append(number) }
        }
    }
}
