/// What a key does while a note is read, apart from each ``Motion``.
enum ReaderAction: Hashable, CaseIterable {
    case search, nextMatch, previousMatch
    case contents, nextHeading, previousHeading
    case links, nextLink, previousLink, follow, back
    case quiz, exercises, edit, copy, help, cancel, quit

    /// nil for a key that does nothing.
    init?(_ key: Key) {
        guard let action = Self.actions[key] else { return nil }
        self = action
    }

    private var keys: [Key] {
        switch self {
        case .search: [.character("/")]
        case .nextMatch: [.character("n")]
        case .previousMatch: [.character("N"), .character("p")]
        case .contents: [.character("t")]
        case .nextHeading: [.character("]"), .character("J")]
        case .previousHeading: [.character("["), .character("K")]
        case .links: [.character("l")]
        case .nextLink: [.tab]
        case .previousLink: [.backTab]
        case .follow: [.enter]
        case .back: [.backspace]
        case .quiz: [.character("z")]
        case .exercises: [.character("x")]
        case .edit: [.character("e")]
        case .copy: [.character("y")]
        case .help: [.character("?"), .character("h")]
        case .cancel: [.escape]
        case .quit: [.character("q"), .character("Q"), .control("c")]
        }
    }

    private static let actions: [Key: ReaderAction] = allCases.reduce(into: [:]) { actions, action in
        for key in action.keys { actions[key] = action }
    }

    /// The keys and what they do, for the help.
    static let guide: [(keys: String, what: String)] = [
        ("j ↓ · k ↑", "한 줄 아래로 · 위로"),
        ("Space f PgDn · b PgUp", "한 화면 아래로 · 위로"),
        ("d · u", "반 화면 아래로 · 위로"),
        ("g < Home · G > End", "처음으로 · 끝으로"),
        ("숫자", "다음 글쇠를 그만큼: 5j는 다섯 줄, 3n은 세 번째, 120G는 파일의 120번째 줄"),
        ("/", "찾기. 첫소리만 쳐도 됩니다: ㅎㅇㅍ → 하이퍼"),
        ("n · N p", "다음 · 이전 찾은 곳"),
        ("t", "차례"),
        ("] · [", "다음 · 이전 제목 (J · K도 됩니다)"),
        ("Tab · Shift-Tab", "다음 · 이전 링크 고르기"),
        ("l", "링크 목록"),
        ("Enter · 마우스로 누르기", "고른 링크나 각주로 가기"),
        ("Backspace", "오기 전의 자리로 돌아가기"),
        ("z", "이 절의 문제 풀기 (없으면 이 노트의 문제)"),
        ("x", "이 노트의 연습"),
        ("y", "고른 링크의 주소나 화면의 첫 코드를 클립보드에 복사하기"),
        ("e", "지금 줄을 편집기로 고치기 (VISUAL, EDITOR)"),
        ("Ctrl-Z", "잠시 멈추기 (fg로 돌아옴)"),
        ("q Ctrl-C", "끝내기"),
    ]
}
