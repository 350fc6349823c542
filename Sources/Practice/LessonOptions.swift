/// What an exercise can be asked for on the command line.
struct LessonOptions {
    /// How the lesson is written.
    enum Format: String, CaseIterable {
        case text, json
    }

    let exercise: String
    private(set) var trials: Int
    private(set) var seed: UInt32
    private(set) var function: String
    private(set) var format = Format.text
    private(set) var isCheck = false
    private(set) var isHelp = false
    /// How to ask, in Korean.
    let help: String

    /// Why the arguments make no sense, in Korean.
    struct Misuse: Error, CustomStringConvertible {
        let description: String
    }

    /// Reads `--seed N`, `--trials N`, `--function NAME`, `--format text|json`, `--check` and `--help`.
    ///
    /// `--seed=N` will do too. The first of `functions` is the one that goes without saying.
    init(
        _ arguments: [String], exercise: String, trials: Int, seed: UInt32, functions: [String]
    ) throws(Misuse) {
        self.exercise = exercise
        self.trials = trials
        self.seed = seed
        function = functions.first ?? ""
        let formats = Format.allCases.map(\.rawValue)
        help = """
            사용법: swift run \(exercise) [옵션]

              --seed N          난수의 씨앗 (기본: \(seed))
              --trials N        시도 횟수 (기본: \(trials))
              --function NAME   목적 함수 (기본: \(function))
              --format FORMAT   \(formats.joined(separator: " 또는 ")) (기본: \(formats[0]))
              --check           할 일(TODO)을 마쳤는지 확인

            목적 함수: \(functions.joined(separator: ", "))
            """
        var rest = arguments.flatMap { $0.split(separator: "=", maxSplits: 1).map(String.init) }[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--check": isCheck = true
            case "--help", "-h": isHelp = true
            case "--seed":
                guard let number = rest.popFirst().flatMap({ UInt32($0) }) else {
                    throw Misuse(description: "--seed 뒤에는 0 이상의 정수가 와야 합니다. 예: --seed 7")
                }
                self.seed = number
            case "--trials":
                guard let number = rest.popFirst().flatMap({ Int($0) }), (1...10_000).contains(number) else {
                    throw Misuse(description: "--trials 뒤에는 1에서 10000까지의 정수가 와야 합니다. 예: --trials 30")
                }
                self.trials = number
            case "--function":
                function = try Self.choice(rest.popFirst(), after: argument, of: functions)
            case "--format":
                format = Format(rawValue: try Self.choice(rest.popFirst(), after: argument, of: formats)) ?? .text
            default:
                throw Misuse(description: "모르는 인자입니다: \(argument)\n\n\(help)")
            }
        }
    }

    /// The name behind an option, one of those there are.
    private static func choice(_ name: String?, after option: String, of names: [String]) throws(Misuse) -> String {
        if let name, names.contains(name) { return name }
        let advice = name.flatMap(names.closest).map { "비슷한 이름이 있습니다: \($0)\n" } ?? ""
        let problem = name.map { "\(option)에 쓸 수 없는 이름입니다: \($0)" } ?? "\(option) 뒤에 이름이 빠졌습니다."
        throw Misuse(description: "\(problem)\n\(advice)쓸 수 있는 이름: \(names.joined(separator: ", "))")
    }
}
