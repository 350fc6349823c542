import Pages
import Terminal

extension StudyPlot {
    /// The plot as a page that `command` makes again.
    func html(of studies: [ObjectiveOfStudy], command: String) throws -> String {
        let drawing = try drawing(of: studies)
        return StudyPage(
            title: kind.question, lead: studies.map(title), reading: kind.reading, figures: drawing.figures,
            captions: drawing.caption, command: command
        ).html
    }
}

extension StudyPlot.Kind {
    /// How a reader looks at the plot.
    fileprivate var reading: String {
        switch self {
        case .history:
            "점 하나가 끝난 시도 하나이고 선은 그때까지의 최선이다. 선이 오래 평평하면 시도를 더 해도 얻을 것이 적거나, 공간을 다시 볼 때다."
        case .intermediate:
            "선 하나가 시도 하나의 학습 곡선이고 ✕에서 끝난 선은 가지치기된 시도다. 살아남은 곡선보다 낮게 내려갈 것 같던 선이 잘렸는지 본다."
        case .slice: "점 하나가 시도 하나다. 값이 낮은 점들이 한쪽에 몰려 있으면 그 파라미터가 중요하고, 끝에 몰려 있으면 범위를 넓힐 때다."
        case .contour: "진한 곳일수록 좋고 선 위에서는 값이 같다. 시도 사이는 가까운 시도의 값으로 이어 그린 것이니, 점이 드문 곳은 믿지 않는다."
        case .parallel: "선 하나가 시도 하나로, 축마다 그 파라미터의 값을 지난다. 붉은 선(좋은 쪽 10%)이 한곳에 모이는 축이 중요한 축이다."
        case .edf: "가로축의 값보다 크지 않은 시도가 얼마나 되는지의 선이다. 선이 가파를수록 결과가 고르다."
        case .importance: "막대가 길수록 그 파라미터가 결과를 크게 가른다. 몫을 더하면 1이다. 재는 방법마다 답하는 물음이 다르다."
        case .rank: "점 하나가 시도 하나이고 모양과 색이 순위다. 좋은 쪽(●)이 모인 자리가 두 파라미터의 좋은 짝이다."
        case .timeline: "막대 하나가 시도 하나가 돌아간 동안이다. 위아래로 겹치면 함께 돌았고, 짧게 끝난 가지친 막대만큼 시간을 아꼈다."
        }
    }
}
