/// The time of an answer in words that also warn.
enum InterviewClock {
    /// How much of the planned seconds of the answer and of the whole have passed.
    static func text(_ seconds: Int, of planned: Int, elapsed: Int, total: Int) -> String {
        let times = "\(clock(seconds)) / \(clock(planned)) · 전체 \(clock(elapsed)) / \(clock(total))"
        return warning(seconds, of: planned).map { "\(times) · \($0)" } ?? times
    }

    /// `2:05`.
    static func clock(_ seconds: Int) -> String {
        "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    }

    private static func warning(_ seconds: Int, of planned: Int) -> String? {
        switch planned - seconds {
        case ...0: "시간이 지났습니다. 마무리하세요."
        case ...15: "곧 마무리하세요."
        default: nil
        }
    }
}
