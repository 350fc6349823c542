/// What a key does on the home screen, apart from each ``Motion``.
enum HomeAction: Hashable, CaseIterable {
    case open, quiz, run, search, statistics, help, cancel, quit

    /// nil for a key that does nothing.
    init?(_ key: Key) {
        guard let action = Self.actions[key] else { return nil }
        self = action
    }

    private var keys: [Key] {
        switch self {
        case .open: [.enter]
        case .quiz: [.character("z")]
        case .run: [.character("x")]
        case .search: [.character("/")]
        case .statistics: [.character("s")]
        case .help: [.character("?"), .character("h")]
        case .cancel: [.escape]
        case .quit: [.character("q"), .character("Q"), .control("c")]
        }
    }

    private static let actions: [Key: HomeAction] = allCases.reduce(into: [:]) { actions, action in
        for key in action.keys { actions[key] = action }
    }

    /// The keys and what they do, for the help.
    static let guide: [(keys: String, what: String)] = [
        ("j ↓ · k ↑", "아래로 · 위로"),
        ("Space f PgDn · b PgUp", "한 화면 아래로 · 위로"),
        ("g < Home · G > End", "처음으로 · 끝으로"),
        ("Enter · 마우스로 누르기", "열기: 노트와 연습은 읽고, 문제는 풉니다"),
        ("z", "고른 노트의 문제 풀기 (노트가 아니면 오늘의 문제)"),
        ("x", "고른 연습 실행하기"),
        ("/", "찾기: 노트, 연습, 모든 글. 첫소리만 쳐도 됩니다. ↑ ↓로 고르고 Enter로 열고 Esc로 그만둡니다"),
        ("s", "통계"),
        ("Ctrl-Z", "잠시 멈추기 (fg로 돌아옴)"),
        ("q Ctrl-C", "끝내기"),
    ]
}
