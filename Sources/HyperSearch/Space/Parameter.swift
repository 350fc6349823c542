/// One axis of the search space: a name, and the values it can take.
///
/// A `Parameter` is always sound: samplers never meet an empty range, a logarithm of zero, or an upper bound that the
/// step does not reach.
public struct Parameter: Hashable, Sendable {
    /// The name that the objective asks for.
    public let name: String
    /// The values it can take.
    public let domain: Domain

    /// Checks the domain and lowers an upper bound that the step does not reach.
    ///
    /// Bounds of floats are compared in decimal, as they are written: 0.0, 0.5 and a step of 0.1 fit exactly.
    ///
    /// - Throws: ``SearchError/invalidDomain(parameter:reason:)``.
    public init(_ name: String, _ domain: Domain) throws(SearchError) {
        self.name = name
        switch domain {
        case .float(let low, let high, let scale, let step):
            try Self.check(name, low.isFinite && high.isFinite, "경계는 유한한 수여야 합니다.")
            try Self.check(name, low <= high, "하한이 상한보다 큽니다.")
            try Self.check(name, scale == .linear || low > 0, "로그 눈금의 하한은 0보다 커야 합니다.")
            guard let step else {
                self.domain = domain
                return
            }
            try Self.check(name, scale == .linear, "로그 눈금에는 간격을 둘 수 없습니다.")
            try Self.check(name, step > 0 && step.isFinite, "간격은 0보다 큰 유한한 수여야 합니다.")
            self.domain = .float(
                low: low, high: Decimal.lastMultiple(from: low, to: high, step: step), scale: scale, step: step)
        case .int(let low, let high, let scale, let step):
            try Self.check(name, abs(Double(low)) <= 0x1p53 && abs(Double(high)) <= 0x1p53, "경계는 ±2⁵³ 안이어야 합니다.")
            try Self.check(name, low <= high, "하한이 상한보다 큽니다.")
            try Self.check(name, step >= 1, "간격은 1 이상이어야 합니다.")
            try Self.check(name, scale == .linear || low >= 1, "로그 눈금의 하한은 1 이상이어야 합니다.")
            try Self.check(name, scale == .linear || step == 1, "로그 눈금에는 간격을 둘 수 없습니다.")
            self.domain = .int(low: low, high: low + (high - low) / step * step, scale: scale, step: step)
        case .categorical(let choices):
            try Self.check(name, !choices.isEmpty, "선택지가 하나는 있어야 합니다.")
            self.domain = domain
        }
    }

    /// The order in which samplers take parameters: by name, code point by code point, as Python sorts.
    static func isOrderedBefore(_ lhs: Parameter, _ rhs: Parameter) -> Bool {
        lhs.name.utf8.lexicographicallyPrecedes(rhs.name.utf8)
    }

    private static func check(_ name: String, _ condition: Bool, _ reason: String) throws(SearchError) {
        guard condition else { throw .invalidDomain(parameter: name, reason: reason) }
    }
}

extension Parameter: Codable {
    private enum CodingKeys: CodingKey {
        case name
        case domain
    }

    /// Reads a parameter and checks it as ``init(_:_:)`` does.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            try container.decode(String.self, forKey: .name), try container.decode(Domain.self, forKey: .domain))
    }
}
