import Content
import HyperSearch
import Terminal

/// A plot of stored studies, as it was asked for.
struct StudyPlot {
    let kind: Kind
    /// The parameters to show; nil for all, or for the two that matter most.
    let parameters: [String]?
    let evaluator: Evaluator
    let seed: UInt32

    /// What can be plotted.
    enum Kind: String, CaseIterable {
        case history, intermediate, slice, contour, parallel, edf, importance, rank, timeline

        /// - Throws: ``StudyError`` with the nearest name.
        init(named name: String) throws {
            guard let kind = Kind(rawValue: name) else {
                let names = Kind.allCases.map(\.rawValue)
                let advice =
                    names.closest(to: name).map { "비슷한 이름이 있습니다: \($0)" } ?? "있는 것: \(names.joined(separator: ", "))"
                throw StudyError("'\(name)' 그림은 없습니다. \(advice)")
            }
            self = kind
        }

        /// What it answers.
        var question: String {
            switch self {
            case .history: "아직 나아지고 있나: 시도의 값과 지금까지의 최선"
            case .intermediate: "가지치기가 무엇을 잘랐나: 학습 곡선"
            case .slice: "파라미터 하나에 따라 값이 어떻게 달라지나"
            case .contour: "파라미터 둘을 함께 보면 어디가 좋은가"
            case .parallel: "어떤 조합이 이기나"
            case .edf: "값이 얼마나 고르게 좋은가: 연구끼리 견주기"
            case .importance: "어느 파라미터가 중요한가"
            case .rank: "두 파라미터와 순위: 튀는 값에 흔들리지 않는 그림"
            case .timeline: "언제 무엇이 돌았나: 병렬, 실패, 아낀 시간"
            }
        }

        /// The names with what each answers, for help.
        static var list: String {
            let width = allCases.map(\.rawValue.columns).max() ?? 0
            return allCases.map { kind in
                "  \(kind.rawValue)" + String(repeating: " ", count: width + 2 - kind.rawValue.columns) + kind.question
            }.joined(separator: "\n")
        }
    }

    /// How importance is measured.
    enum Evaluator: String, CaseIterable {
        case pedANOVA = "ped-anova"
        case fANOVA = "fanova"
        case mdi

        static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

        /// - Throws: ``StudyError`` with the names there are.
        init(named name: String) throws {
            guard let evaluator = Evaluator(rawValue: name) else {
                throw StudyError("'\(name)' 계산법은 없습니다. 있는 것: \(Self.names)")
            }
            self = evaluator
        }
    }

    /// The plot under a title, in at most `width` columns.
    func lines(of studies: [ObjectiveOfStudy], width: Int) throws -> [StyledLine] {
        let drawing = try drawing(of: studies)
        return studies.flatMap { title(of: $0).fitted(to: width) } + [""] + drawing.lines(width)
            + (drawing.caption.isEmpty ? [] : [""])
            + drawing.caption.flatMap { StyledLine($0, .dim).wrapped(to: width) }
    }

    /// The numbers behind the plot.
    func json(of studies: [ObjectiveOfStudy]) throws -> String {
        try JSONOutput.document(
            Document(kind: kind.rawValue, studies: studies.map(\.name), data: drawing(of: studies).data))
    }

    func title(of study: ObjectiveOfStudy) -> StyledLine {
        let states: [(TrialState, String)] = [
            (.complete, "끝까지"), (.pruned, "가지침"), (.failed, "실패"), (.running, "진행 중"), (.waiting, "대기"),
        ]
        let counts = states.compactMap { state, name in
            let count = study.stored.count { $0.state == state }
            return count > 0 ? "\(name) \(count)" : nil
        }
        let goal = study.direction == .minimize ? "작을수록 좋음" : "클수록 좋음"
        return StyledLine([
            Span(study.name, .bold),
            Span(" · 시도 \(study.stored.count)번: \(counts.joined(separator: ", ")) · \(goal)", .dim),
        ])
    }

    /// The data of a plot with the plot's kind and the studies' names beside it.
    private struct Document: Encodable {
        let kind: String
        let studies: [String]
        let data: any Encodable

        private enum CodingKeys: CodingKey {
            case kind, names
        }

        func encode(to encoder: any Encoder) throws {
            try data.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(kind, forKey: .kind)
            try container.encode(studies, forKey: .names)
        }
    }
}
