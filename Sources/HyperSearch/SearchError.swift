/// What can be wrong with a search that someone asked for.
///
/// The text says, in Korean, what is wrong and what to do, because this module has no Foundation to split the two.
public enum SearchError: Error, Hashable, Sendable {
    /// No value can satisfy the domain; `reason` says why.
    case invalidDomain(parameter: String, reason: String)
    /// The parameter changed its kind, its scale or its choices within one study.
    case conflictingDomain(parameter: String)
    /// The value is none of the parameter's choices.
    case unknownChoice(parameter: String, value: ParameterValue)
    /// The grid has no axis of this name, or the trial has no cell of the grid.
    case notInGrid(parameter: String)
    /// No sampler goes by this name.
    case unknownSampler(name: String, known: [String])
    /// No objective goes by this name.
    case unknownObjective(name: String, known: [String])
    /// A grid over so many parameters has more cells than fit into memory.
    case tooManyCells(parameters: Int)
    /// The trial was never asked for, or has already been told.
    case notRunning(trial: Int)
}

extension SearchError: CustomStringConvertible {
    /// What is wrong and what to do, in Korean.
    public var description: String {
        switch self {
        case .invalidDomain(let parameter, let reason): "파라미터 '\(parameter)': \(reason)"
        case .conflictingDomain(let parameter):
            "파라미터 '\(parameter)': 한 연구 안에서 종류, 눈금, 선택지를 바꿀 수 없습니다. 이름을 달리하세요."
        case .unknownChoice(let parameter, let value): "파라미터 '\(parameter)': 가질 수 없는 값입니다: \(value)"
        case .notInGrid(let parameter):
            "파라미터 '\(parameter)': 격자에 없습니다. GridSampler에 이 이름의 값들을 주거나, 넣은 시도에 값을 모두 적으세요."
        case .unknownSampler(let name, let known):
            "그런 이름의 탐색 기법은 없습니다: '\(name)'. 쓸 수 있는 이름: \(known.joined(separator: ", "))"
        case .unknownObjective(let name, let known):
            "그런 이름의 목적 함수는 없습니다: '\(name)'. 쓸 수 있는 이름: \(known.joined(separator: ", "))"
        case .tooManyCells(let axes):
            "파라미터가 \(axes)개면 축마다 값을 둘씩만 두어도 격자의 칸이 너무 많습니다. grid 대신 random이나 tpe를 쓰세요."
        case .notRunning(let trial): "진행 중인 시도가 아닙니다: \(trial). ask로 얻은 번호를 한 번만 알리세요."
        }
    }
}
