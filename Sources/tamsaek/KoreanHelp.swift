import Terminal

/// ArgumentParser speaks English and counts letters; this turns its text into Korean and wraps it by columns.
enum KoreanHelp {
    /// The sentences ArgumentParser can say to a user of this program, longest patterns first.
    private static let phrases: [(pattern: String, korean: String)] = [
        (#"^Error: "#, "오류: "),
        (#"^Help:  "#, "뜻:   "),
        (#"^OVERVIEW: "#, ""),
        (#"^(USAGE|Usage): "#, "쓰는 법: "),
        (#"^ARGUMENTS:$"#, "인자:"),
        (#"^OPTIONS:$"#, "옵션:"),
        (#"^SUBCOMMANDS:$"#, "명령:"),
        (#"^  See '(?<command>.+ help.*) <subcommand>' for detailed help\.$"#, "  명령마다 자세한 설명: $command <subcommand>"),
        (#"^  See '(?<command>.+)' for more information\.$"#, "  더 자세한 설명: $command"),
        (#" \(default\)(?= |$)"#, " (기본)   "),  // As wide as it was: a description follows.
        (#"Show help information\."#, "이 설명을 보여 줍니다."),
        (#"Show subcommand help information\."#, "명령의 설명을 보여 줍니다."),
        (#"Show the version\."#, "버전을 보여 줍니다."),
        (#"\(values: (?<values>[^;)]*); default: (?<default>[^)]*)\)"#, "(값: $values, 기본: $default)"),
        (#"\(values: (?<values>[^)]*)\)"#, "(값: $values)"),
        (#"\(default: (?<default>[^)]*)\)"#, "(기본: $default)"),
        (
            #"Unknown option '(?<option>[^']*)'\. Did you mean '(?<near>[^']*)'\?"#,
            "'$option' 옵션은 없습니다. '$near' 아닌가요?"
        ),
        (#"Unknown option '(?<option>[^']*)'"#, "'$option' 옵션은 없습니다."),
        (#"Invalid option: (?<option>.*)"#, "옵션을 읽을 수 없습니다: $option"),
        (#"Missing required subcommand\."#, "명령이 빠졌습니다."),
        (#"Missing value for '(?<option>[^']*)'"#, "'$option'의 값이 빠졌습니다."),
        (#"Missing expected argument '(?<argument>[^']*)'"#, "인자가 빠졌습니다: $argument"),
        (#"Missing one of: (?<arguments>.*)"#, "다음 가운데 하나가 있어야 합니다: $arguments"),
        (
            #"The option '(?<option>[^']*)' does not take any value, but '(?<value>[^']*)' was specified\."#,
            "'$option' 옵션은 값을 받지 않습니다: $value"
        ),
        (
            #"Value to be set with flag '(?<flag>[^']*)' had already been set with flag '(?<other>[^']*)'"#,
            "'$other'와 '$flag' 옵션은 함께 쓸 수 없습니다."
        ),
        (#"Unexpected argument '(?<argument>[^']*)'"#, "필요 없는 인자가 있습니다: $argument"),
        (#"\d+ unexpected arguments: (?<arguments>.*)"#, "필요 없는 인자가 있습니다: $arguments"),
        (
            #"The value '(?<value>[^']*)' is invalid for '(?<option>[^']*)'"#,
            "'$option'에 쓸 수 없는 값입니다: $value"
        ),
        (#"\. Please provide one of the following:$"#, ". 다음 가운데 하나를 쓰세요:"),
        (#"\. Please provide one of (?<values>.*) (and|or) (?<last>'[^']*')\.$"#, ". 다음 가운데 하나를 쓰세요: $values, $last"),
    ]

    /// `text` with every sentence that ArgumentParser wrote in Korean; what this program wrote stays as it is.
    static func translate(_ text: String) -> String {
        phrases.reduce(text) { text, phrase in
            // A pattern that is no expression would be a slip in the table above, which the tests walk through.
            guard let pattern = try? Regex(phrase.pattern).anchorsMatchLineEndings() else { return text }
            return text.replacing(pattern) { match in
                // Longer names first, so that `$value` does not eat the start of `$values`.
                let names = match.output.compactMap(\.name).sorted { $0.count > $1.count }
                return names.reduce(phrase.korean) { korean, name in
                    korean.replacing("$" + name, with: match.output[name]?.substring ?? "")
                }
            }
        }
    }

    /// `text` wrapped to `width` columns; a description hangs under its own start, beside the option it describes, or
    /// below the option where there is no room beside it.
    static func wrapped(_ text: String, width: Int) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let label = line.prefixMatch(of: /\ \ \S.*?\s{2,}(?=\S)/)?.output ?? line.prefix { $0 == " " }
            let labelWidth = String(label).columns
            let isBeside = width - labelWidth >= 20
            let indent = isBeside ? labelWidth : 6
            let margin = String(repeating: " ", count: indent)
            let lines = StyledLine(String(line.dropFirst(label.count))).wrapped(to: max(1, width - indent))
                .map { margin + $0.plain }
            return isBeside
                ? String(label) + lines.joined(separator: "\n").dropFirst(indent)
                : label.replacing(/\s+$/, with: "") + "\n" + lines.joined(separator: "\n")
        }.joined(separator: "\n")
    }
}
