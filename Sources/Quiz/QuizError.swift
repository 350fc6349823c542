import Foundation

/// What can go wrong with the learner's record, said to the learner.
public enum QuizError: Error, Hashable, Sendable {
    case parameterCount(Int)
    case parametersOutOfBounds([MemoryParameters.Violation])
    case invalidSchedule(String)
}

extension QuizError: LocalizedError {
    /// What is wrong.
    public var errorDescription: String? {
        switch self {
        case .parameterCount(let count):
            "FSRS-6의 매개변수는 \(MemoryParameters.bounds.count)개여야 하는데 \(count)개입니다."
        case .parametersOutOfBounds(let violations):
            "FSRS-6의 매개변수가 범위를 벗어났습니다: "
                + violations.map {
                    "w\($0.index) = \($0.value) (\($0.bounds.lowerBound) 이상 \($0.bounds.upperBound) 이하)"
                }.joined(separator: ", ")
        case .invalidSchedule(let reason): reason
        }
    }

    /// What to do now.
    public var recoverySuggestion: String? {
        switch self {
        case .parameterCount, .parametersOutOfBounds, .invalidSchedule: "값을 고쳐 다시 실행하세요."
        }
    }
}
