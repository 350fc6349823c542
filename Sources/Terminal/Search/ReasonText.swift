import HyperSearch

extension Reason {
    /// Why a parameter was given its value, in a few words.
    public func text(for parameter: Parameter) -> String {
        switch self {
        case .only: "가질 수 있는 값이 하나뿐"
        case .enqueued: "미리 넣어 둔 값"
        case .joint: "위에서 고른 값"
        case .untraced: "까닭을 남기지 않은 값"
        case .random: "\(parameter.rangeText)에서 무작위로"
        case .grid(let index, let count): "격자 \(count)칸 가운데 \(index + 1)번째로 꺼낸 칸"
        case .parzen: "l/g가 가장 큰 후보"
        case .gaussianProcess: "획득 함수가 가장 큰 점"
        case .custom(let text): text
        }
    }

}
