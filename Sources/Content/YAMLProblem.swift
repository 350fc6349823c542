/// What libyaml's words for a problem mean to the author of a note.
enum YAMLProblem {
    /// The problem in Korean; libyaml's own words where they are not among the usual ones.
    static func korean(_ problem: String) -> String {
        common.first { problem.hasPrefix($0.key) }?.value ?? problem
    }

    private static let common: KeyValuePairs = [
        "mapping values are not allowed": "따옴표 없는 값 안에 ': '가 있습니다",
        "found character that cannot start any token": "따옴표 없는 값이 쓸 수 없는 글자로 시작합니다",
        "did not find expected ',' or ']'": "','나 ']'가 빠졌습니다",
        "did not find expected ',' or '}'": "','나 '}'가 빠졌습니다",
        "found unexpected end of stream": "따옴표가 닫히지 않았습니다",
        "found unexpected document indicator": "따옴표가 닫히지 않았습니다",
        "could not find expected ':'": "이름 뒤에 ':'가 빠졌습니다",
        "did not find expected key": "들여쓰기나 따옴표가 어긋났습니다",
        "did not find expected '-' indicator": "목록의 '-'가 빠졌습니다",
        "did not find expected node content": "값이 빠졌습니다",
        "found undefined alias": "정의하지 않은 별칭(*)입니다",
        "found unknown escape character": "모르는 이스케이프 글자입니다",
        "found a tab character": "들여쓰기에 탭을 썼습니다",
        "Maximum nesting level reached": "괄호나 들여쓰기가 너무 깊이 겹쳤습니다",
    ]
}
