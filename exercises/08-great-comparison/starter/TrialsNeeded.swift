// 할 일: 지금까지의 최솟값을 시도 순서로 적은 곡선에서, target 이하가 된 것이 몇 번째 시도인지 돌려준다(1부터, 없으면 nil).
func trialsNeeded(_ curve: [Double], toReach target: Double) -> Int? {
    // TODO: 처음으로 target 이하가 되는 자리를 찾는다.
    nil
}
