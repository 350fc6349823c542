import HyperSearch

extension Parameter {
    /// Reads a distribution: `"x": {"type": "float", "low": 0, "high": 1, "log": false, "step": null}`, the same with
    /// `"int"`, or `{"type": "categorical", "choices": […]}`.
    init(_ member: JSON.Member) throws {
        var fields = try Fields(member.value, "파라미터 '\(member.key)'")
        let type = try fields.require("type", .text)
        let domain: Domain
        switch type {
        case "float":
            domain = .float(
                low: try fields.require("low", .number), high: try fields.require("high", .number),
                scale: try fields.take("log", .flag) == true ? .log : .linear, step: try fields.take("step", .number))
        case "int":
            domain = .int(
                low: try fields.require("low", .integer()), high: try fields.require("high", .integer()),
                scale: try fields.take("log", .flag) == true ? .log : .linear,
                step: try fields.take("step", .integer()) ?? 1)
        case "categorical":
            guard case .array(let items)? = fields.take("choices") else {
                throw StudyError("파라미터 '\(member.key)': 'choices'에는 선택지의 배열을 적으세요.")
            }
            let choices = items.compactMap(\.parameterValue)
            guard choices.count == items.count else {
                throw StudyError("파라미터 '\(member.key)': 객체는 선택지가 될 수 없습니다. 이름을 붙여 문자열로 고르게 하세요.")
            }
            domain = .categorical(choices: choices)
        default:
            throw StudyError("파라미터 '\(member.key)': type에는 float, int, categorical 가운데 하나를 적으세요: \(type)")
        }
        try fields.finish()
        try self.init(member.key, domain)
    }
}
