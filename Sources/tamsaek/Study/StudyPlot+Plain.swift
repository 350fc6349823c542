import Terminal

extension StudyPlot {
    /// The numbers behind the plot as sentences, to be read aloud: a line for each trial, parameter or study.
    func plainLines(of studies: [ObjectiveOfStudy], width: Int) throws -> [StyledLine] {
        let data = try JSONReader.read(json(of: studies))
        let lines = (data.members ?? []).filter { !["kind", "names"].contains($0.key) }.flatMap { member in
            Self.sentences(member.value).map { Self.word(member.key) + " " + $0 }
        }
        return studies.flatMap { title(of: $0).fitted(to: width) }
            + (lines + (try drawing(of: studies).caption)).flatMap { StyledLine($0).wrapped(to: width) }
    }

    /// What a value says: a sentence, or one for each object of an array.
    private static func sentences(_ json: JSON) -> [String] {
        switch json {
        case .array(let items) where items.contains { $0.members != nil }: items.flatMap(sentences)
        case .array(let items): [items.flatMap(sentences).joined(separator: " ")]
        case .object(let members):
            [members.map { "\(word($0.key)) \(sentences($0.value).joined(separator: "; "))" }.joined(separator: ", ")]
        case .double(let number): [compact(number)]
        case .string(let text): [words[text] ?? text]
        case .null: ["없음"]
        case .int, .bool: ["\(json)"]
        }
    }

    private static func word(_ key: String) -> String { words[key] ?? key }

    private static let words = [
        "trial": "시도", "trials": "시도", "value": "값", "values": "값", "best": "최선", "direction": "방향",
        "minimize": "작을수록 좋음", "maximize": "클수록 좋음", "pruned": "가지침", "failed": "실패", "complete": "끝까지",
        "running": "진행 중", "waiting": "대기", "state": "상태", "reports": "중간값", "step": "step", "parameter": "파라미터",
        "parameters": "파라미터", "params": "값들", "points": "점", "pairs": "짝", "rank": "순위", "top": "좋은 쪽",
        "study": "연구", "studies": "연구", "shares": "비율", "share": "몫", "start": "시작", "end": "끝",
        "evaluator": "계산법", "importances": "중요도",
    ]
}
