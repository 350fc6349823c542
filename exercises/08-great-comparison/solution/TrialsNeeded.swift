// 풀이: 처음으로 target 이하가 된 자리. 자리는 0부터, 시도는 1부터 세므로 하나를 더한다.
func trialsNeeded(_ curve: [Double], toReach target: Double) -> Int? {
    curve.firstIndex { $0 <= target }.map { $0 + 1 }
}
