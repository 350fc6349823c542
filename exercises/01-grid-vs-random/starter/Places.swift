// 할 일: 시도 count번을 놓을 자리. 두 축 모두 0에서 1까지로 본다. 지금은 격자라서 같은 학습률을 여러 번 쓴다.
func places(_ count: Int) -> [(rate: Double, dropout: Double)] {
    // TODO: 각 축을 count칸으로 나누고, 어느 축에서 보아도 칸마다 점이 꼭 하나씩 놓이게 고친다(라틴 방격).
    let side = Int(Double(count).squareRoot().rounded(.up))
    let step = 1 / Double(max(1, side - 1))
    return (0..<count).map { index in (Double(index % side) * step, Double(index / side) * step) }
}
