/// Words of this field that mean the same, so that a search for one finds the others.
enum Synonyms {
    /// What means the same as `word`, which is folded.
    static func alternatives(to word: String) -> [String] {
        groups.first { $0.contains(word) }?.filter { $0 != word } ?? []
    }

    /// Whether the table has `word`, in any case.
    static func contains(_ word: String) -> Bool {
        let folded = String(decoding: SearchText.folded(word), as: UTF8.self)
        return groups.contains { $0.contains(folded) }
    }

    /// Every word of the table.
    static var all: [String] { groups.flatMap(\.self) }

    /// Each group once, folded as ``SearchText/folded(_:)`` does.
    private static let groups: [[String]] = [
        ["가지치기", "pruning", "프루닝", "pruner", "프루너"],
        ["조기 종료", "조기 중단", "early stopping"],
        ["격자 탐색", "그리드 서치", "그리드 탐색", "grid search"],
        ["격자", "그리드", "grid"],
        ["무작위 탐색", "랜덤 서치", "랜덤 탐색", "임의 탐색", "random search"],
        ["무작위", "랜덤", "random"],
        ["베이지안 최적화", "베이즈 최적화", "bayesian optimization", "bayesian optimisation"],
        ["가우시안 과정", "가우스 과정", "가우시안 프로세스", "gaussian process"],
        ["하이퍼파라미터", "하이퍼 파라미터", "초매개변수", "초모수", "hyperparameter", "hyper-parameter"],
        ["매개변수", "파라미터", "모수", "parameter"],
        ["획득 함수", "습득 함수", "acquisition function"],
        ["기대 개선", "기대 향상", "expected improvement"],
        ["대리 모델", "대체 모델", "서로게이트", "surrogate"],
        ["목적 함수", "objective function", "objective"],
        ["탐색 공간", "search space"],
        ["시도", "트라이얼", "trial"],
        ["표본 추출기", "샘플러", "sampler"],
        ["탐험", "exploration"],
        ["활용", "exploitation"],
        ["과적합", "오버피팅", "overfitting"],
        ["교차 검증", "cross validation", "cross-validation"],
        ["학습률", "러닝 레이트", "learning rate", "learning_rate"],
        ["정규화", "regularization", "regularisation"],
        ["손실", "loss"],
        ["차원의 저주", "curse of dimensionality"],
        ["커널", "kernel"],
        ["연속 반감", "successive halving"],
        ["하이퍼밴드", "hyperband"],
        ["옵튜나", "optuna"],
        ["씨앗", "시드", "seed"],
    ]
}
