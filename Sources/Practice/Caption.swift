/// How a drawing is to be read: what a learner who asks "what am I seeing?" is told.
///
/// One for each kind of drawing, so that every lesson explains it in the same words; a lesson may also write its own.
public struct Caption: Hashable, Sendable, ExpressibleByStringInterpolation {
    let text: String

    /// A caption of the lesson's own.
    public init(stringLiteral text: String) {
        self.text = text
    }

    /// Trials as rows of a table.
    public static let trials: Caption = """
        한 줄이 시도 한 번이다. 시도의 번호, 고른 하이퍼파라미터, 목적 함수의 값(작을수록 좋다), 그때까지의 최선이 차례로 적혀 있고 \
        ★은 최선이 바뀐 시도다.
        """

    /// An objective of one parameter, with trials on it.
    public static let curve: Caption = """
        가로축은 하이퍼파라미터, 세로축은 목적 함수의 값이다. 낮을수록 좋다. 탐색 기법은 점(●)을 찍은 곳의 값만 알고 곡선은 보지 못한다.
        """

    /// An objective of two parameters from above, with trials on it.
    public static let plane: Caption = """
        위에서 내려다본 평면이다. 가로와 세로가 두 하이퍼파라미터이고 진한 곳(▓)일수록 값이 작다. ●은 시도, ✕는 최솟값의 자리다. \
        아래의 ▲ 줄은 시도를 가로축으로 내린 그림자다.
        """

    /// The median best value so far of several samplers.
    public static let medians: Caption = """
        가로축은 시도 횟수, 세로축은 그때까지 찾은 최선이다. 낮을수록 좋고, 왼쪽에서 먼저 내려갈수록 빠르다. 씨앗마다 곡선이 하나씩 \
        나오므로 선은 그 중앙값이고, 점으로 칠한 띠는 가장 낮게 끝난 기법의 가운데 절반(25–75%)이다.
        """

    /// A table of medians and quartiles.
    public static let quartiles: Caption = """
        씨앗들의 중앙값과, 괄호 안에 가운데 절반의 두 끝(25%와 75%)이다. 평균 순위는 씨앗마다 매긴 등수의 평균으로 1에 가까울수록 좋다.
        """

    /// Pairs of samplers and the signed-rank test.
    public static let tests: Caption = """
        한 줄이 두 기법의 짝이다. 같은 씨앗끼리 견주어 이긴 씨앗과 진 씨앗의 수, 효과 크기(0 비슷함 … 1 모든 씨앗에서 앞섬), 여러 짝을 \
        물은 만큼 키운 p를 적었다.
        """

    /// The trials that TPE parts.
    public static let split: Caption = """
        시도를 값이 작은 순서로 세워 앞의 것을 좋은 쪽에, 나머지를 다른 쪽에 넣은 목록이다. 번호 옆의 수가 그 시도의 값이다.
        """

    /// The kernels of TPE's densities.
    public static let kernels: Caption = """
        시도마다 하나씩 세운 봉우리의 자리와 폭(중심±폭)이다. 사전은 범위 전체를 덮는 넓은 봉우리로, 가 보지 않은 곳도 남겨 둔다.
        """

    /// TPE's two densities.
    public static let densities: Caption = """
        실선은 좋은 시도의 밀도 l(x), 끊긴 선은 나머지의 밀도 g(x)다. 아래의 막대는 둘의 비 l/g, 그 밑의 눈금은 l에서 뽑은 후보, ▲는 \
        고른 값이다. 막대가 가장 높은 후보가 뽑힌다.
        """

    /// TPE's candidates.
    public static let candidates: Caption = """
        l에서 뽑은 후보를 점수가 좋은 순서로 적었다. log l과 log g는 그 자리의 두 밀도의 로그이고, l/g가 점수다. ▶가 고른 것이다.
        """

    /// What a Gaussian process expects.
    public static let posterior: Caption = """
        선은 모델이 예상하는 값(사후 평균), 띠는 ±2 표준편차, 곧 값이 있을 법한 범위다. 시도(●)에서 띠가 좁고 멀수록 넓다. 아래의 막대는 \
        획득 함수로, 가장 높은 곳(▲)을 다음에 시도한다.
        """

    /// Intermediate values of several trials.
    public static let learningCurves: Caption = """
        가로축은 에폭, 세로축은 검증 손실이다. 선 하나가 시도 하나의 학습 곡선이다. 도중에 끝난 선은 가지치기된 시도이고 ✕가 멈춘 자리다.
        """

    /// Rounds and brackets of successive halving.
    public static let brackets: Caption = """
        아래로 내려갈수록 살아남은 설정은 줄고 저마다 받는 에폭은 늘어난다. 열이 여럿이면 열 하나가 대진표 하나이고, 81개×1은 설정 81개를 \
        1에폭까지 돌린다는 뜻이다. s가 클수록 일찍, 많이 자른다.
        """
}
