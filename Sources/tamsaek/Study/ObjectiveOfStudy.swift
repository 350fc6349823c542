import Content
import HyperSearch

/// A stored study seen with one of its objectives.
struct ObjectiveOfStudy {
    let name: String
    let direction: Direction
    /// All trials, over or not.
    let stored: [StoredTrial]
    /// The trials that are over.
    let trials: [FinishedTrial]

    /// Takes the only objective, or the one with this number.
    ///
    /// - Throws: ``StudyError`` if there is no such objective, or none is named where there are several.
    init(_ study: StoredStudy, objective: Int?) throws {
        let count = study.directions.count
        guard objective != nil || count == 1 else {
            throw StudyError(
                "연구 '\(study.name)'에는 목적이 \(count)개 있습니다. --objective로 0에서 \(count - 1)까지의 번호 하나를 고르세요.")
        }
        let index = objective ?? 0
        guard study.directions.indices.contains(index) else {
            throw StudyError("연구 '\(study.name)'의 목적은 \(count)개입니다. --objective에는 0에서 \(count - 1)까지의 번호를 적으세요.")
        }
        name = study.name
        direction = study.directions[index]
        stored = study.trials
        trials = study.trials.compactMap { $0.finished(objective: index) }
    }

    /// The numbers of the trials that break a constraint.
    var infeasible: Set<Int> {
        Set(stored.filter { $0.constraints.contains { $0 > 0 } }.map(\.number))
    }

    /// The parameters of the complete trials with a finite value, by name.
    var parameters: [String] {
        Set(trials.measurable.flatMap { $0.assignments.parameters.map(\.name) }).sorted()
    }

    /// The wanted parameters, or all.
    ///
    /// - Throws: ``StudyError`` if a wanted one is not there.
    func parameters(_ wanted: [String]?) throws -> [String] {
        let known = parameters
        for name in wanted ?? [] where !known.contains(name) {
            let advice =
                known.closest(to: name).map { "비슷한 이름이 있습니다: \($0)" } ?? "있는 것: \(known.joined(separator: ", "))"
            throw StudyError("연구 '\(self.name)'의 끝난 시도에 '\(name)' 파라미터가 없습니다. \(advice)")
        }
        return wanted ?? known
    }
}

extension [StoredStudy] {
    /// The only study, or the one of this name.
    ///
    /// - Throws: ``StudyError`` if there is no such study, or none is named where there are several.
    func chosen(named name: String?, path: String) throws -> StoredStudy {
        let names = map(\.name)
        let list = names.joined(separator: ", ")
        guard let name else {
            guard count <= 1 else {
                throw StudyError("\(path): 연구가 \(count)개 있습니다. --study-name으로 하나를 고르세요: \(list)")
            }
            guard let only = first else { throw StudyError("\(path): 연구가 없습니다.") }
            return only
        }
        guard let study = first(where: { $0.name == name }) else {
            let advice = names.closest(to: name).map { "비슷한 이름이 있습니다: \($0)" } ?? "있는 것: \(list)"
            throw StudyError("\(path): '\(name)' 연구가 없습니다. \(advice)")
        }
        return study
    }
}
