import Content
import Foundation
import HyperSearch

extension SearchError: LocalizedError {
    /// What is wrong, in Korean.
    public var errorDescription: String? { description }

    /// The name that was probably meant.
    public var recoverySuggestion: String? {
        switch self {
        case .unknownSampler(let name, let known), .unknownObjective(let name, let known):
            known.closest(to: name).map { "비슷한 이름이 있습니다: \($0)" }
        default: nil
        }
    }
}
