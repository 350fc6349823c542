// 풀이: 학습률은 칸을 차례로, 드롭아웃은 짝수 칸을 먼저, 홀수 칸을 나중에 채운다.
//
// 그래서 어느 축에서 보아도 칸마다 점이 꼭 하나씩 있고, 한 줄로 늘어서지도 않는다.
func places(_ count: Int) -> [(rate: Double, dropout: Double)] {
    let size = 1 / Double(count)
    let shuffled = Array(stride(from: 0, to: count, by: 2)) + Array(stride(from: 1, to: count, by: 2))
    return shuffled.enumerated().map { index, cell in ((Double(index) + 0.5) * size, (Double(cell) + 0.5) * size) }
}
