/// What can be wrong with a search that someone asked for.
///
/// The text says, in Korean, what is wrong and what to do, because this module has no Foundation to split the two.
public enum SearchError: Error, Hashable, Sendable {
    /// No value can satisfy the domain; `reason` says why.
    case invalidDomain(parameter: String, reason: String)
}

extension SearchError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .invalidDomain(let parameter, let reason): "매개변수 '\(parameter)': \(reason)"
        }
    }
}
