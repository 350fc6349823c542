import Foundation

/// What can go wrong with the learner's record, said to the learner.
public enum QuizError: Error, Hashable, Sendable {
    case parameterCount(Int)
    case parametersOutOfBounds([MemoryParameters.Violation])
    case invalidSchedule(String)
    case tooFewAnswers(Int, needed: Int)
    case store(path: String, StoreFailure)

    /// Why the record could not be read or written.
    public enum StoreFailure: Hashable, Sendable {
        case readOnly, unreachable, diskFull, diskFailed, busy, damaged, tooNew
        case other(String)
    }
}

extension QuizError: LocalizedError {
    /// What is wrong.
    public var errorDescription: String? {
        switch self {
        case .parameterCount(let count):
            "FSRS-6의 파라미터는 \(MemoryParameters.bounds.count)개여야 하는데 \(count)개입니다."
        case .parametersOutOfBounds(let violations):
            "FSRS-6의 파라미터가 범위를 벗어났습니다: "
                + violations.map {
                    "w\($0.index) = \($0.value) (\($0.bounds.lowerBound) 이상 \($0.bounds.upperBound) 이하)"
                }.joined(separator: ", ")
        case .invalidSchedule(let reason): reason
        case .tooFewAnswers(let count, let needed):
            "하루 넘게 지나 다시 답한 기록이 \(count)번뿐이라 파라미터를 맞출 수 없습니다. \(needed)번이 있어야 합니다."
        case .store(let path, .readOnly): "\(path): 읽기 전용이라 복습 기록을 쓸 수 없습니다."
        case .store(let path, .unreachable): "\(path): 복습 기록 파일을 열거나 만들 수 없습니다."
        case .store(let path, .diskFull): "\(path): 디스크가 가득 차서 복습 기록을 쓰지 못했습니다."
        case .store(let path, .diskFailed): "\(path): 디스크에서 복습 기록을 읽거나 쓰지 못했습니다."
        case .store(let path, .busy): "\(path): 다른 프로그램이 복습 기록을 오래 붙잡고 있습니다."
        case .store(let path, .damaged): "\(path): 복습 기록 파일이 아니거나 손상되었습니다."
        case .store(let path, .tooNew): "\(path): 더 새로운 버전의 tamsaek이 쓴 복습 기록입니다."
        case .store(let path, .other(let reason)): "\(path): 복습 기록에 문제가 생겼습니다 (\(reason))."
        }
    }

    /// What to do now.
    public var recoverySuggestion: String? {
        switch self {
        case .parameterCount, .parametersOutOfBounds, .invalidSchedule: "값을 고쳐 다시 실행하세요."
        case .tooFewAnswers: "복습을 더 한 뒤에 다시 하세요. 그때까지는 지금의 파라미터를 씁니다."
        case .store(_, .readOnly), .store(_, .unreachable):
            "파일과 폴더의 권한을 확인하거나, --store FILE 또는 환경 변수 TAMSAEK_STORE로 다른 파일을 정하세요."
        case .store(_, .diskFull), .store(_, .diskFailed): "디스크에 자리를 만든 뒤 다시 하세요. 그 전에 저장된 답은 그대로 있습니다."
        case .store(_, .busy): "다른 tamsaek이나 데이터베이스 도구를 닫고 다시 하세요."
        case .store(_, .damaged): "복습 기록이 맞으면 tamsaek repair로 읽히는 데까지 살립니다. 다른 파일이면 --store로 다른 이름을 정하세요."
        case .store(_, .tooNew): "tamsaek을 새 버전으로 바꾸세요."
        case .store(_, .other): "파일과 디스크의 상태를 확인하고 다시 하세요."
        }
    }
}
