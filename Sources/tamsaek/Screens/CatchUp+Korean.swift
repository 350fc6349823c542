import Quiz

extension CatchUp {
    /// How long it takes, without saying how much has piled up.
    var korean: String {
        let pace = today == 0 ? "오늘 몫은 다 했습니다. 급한 것부터 하루 \(portion)문제씩" : "급한 것부터 오늘은 \(today)문제, 하루 \(portion)문제씩"
        guard let days else { return pace + " 복습합니다. 이 속도로는 따라잡기 어려우니 문제 수를 늘려 보세요." }
        return pace + "이면 \(days)일에 따라잡습니다."
    }
}
