import HyperSearch

extension Verdict {
    /// Why the trial ends or goes on, in a sentence; nil where there was nothing to judge.
    public var reason: String? {
        switch grounds {
        case .never, .tooEarly: nil
        case .notANumber: "중간값이 수가 아니다"
        case .percentile(let score, let threshold, let competitors):
            """
            이 시도의 최선 \(compact(score))이 완주한 \(competitors.count)번의 같은 단계의 기준 \(compact(threshold))보다 \
            \(shouldPrune ? "나쁘다" : "나쁘지 않다")
            """
        case .rungs(let bracket, let rungs): Self.reason(bracket, rungs)
        case .bounds(let value, let lower, let upper):
            "값 \(compact(value))이 \(compact(lower))에서 \(compact(upper)) \(shouldPrune ? "밖이다" : "안이다")"
        case .patience(let before, let recent, let inner):
            "최근의 최선 \(compact(recent))이 그 앞의 최선 \(compact(before))보다 "
                + (inner == nil ? "나아지고 있다" : "나아지지 않았다") + (inner?.reason.map { ". \($0)" } ?? "")
        case .signedRank(let probability, let threshold, let pairs, let mean, let best):
            """
            최선의 시도와 \(pairs)단계를 견주어 p = \(compact(probability, digits: 2))(기준 \(compact(threshold))), 평균 \
            \(compact(mean)) 대 \(compact(best))
            """
        }
    }

    private static func reason(_ bracket: Int?, _ rungs: [Rung]) -> String? {
        guard let rung = rungs.last else { return nil }
        let place = (bracket.map { "대진표 \($0)의 " } ?? "") + "\(rung.resource)단계 자리에 온 \(rung.competitors.count)번 가운데"
        guard let cutoff = rung.cutoff else { return "\(place) 아직 견줄 시도가 모자란다" }
        return "\(place) 통과선은 \(compact(cutoff)), 이 시도는 \(compact(rung.score))"
    }
}
