/// What a line that a program printed says about its trial.
enum PrintedLine: Equatable {
    /// `step=3 value=0.2`: an intermediate value.
    case report(step: Int, value: Double)
    /// A line whose last number is this one.
    case number(Double)
    /// A line without a number.
    case text

    /// Reads a line; a number stands by itself, as in `loss: 0.25` or `acc=93.1%`, not inside a word such as `v2`.
    init(_ line: some StringProtocol) {
        if let match = String(line).firstMatch(of: /\bstep=(\d+)[\s,]+value=([^\s,]+)/), let step = Int(match.1),
            step <= 1 << 53,
            let value = Double(match.2)
        {
            self = .report(step: step, value: value)
            return
        }
        let words = line.split { !($0.isLetter || $0.isNumber || "_+-.".contains($0)) }
        let numbers = words.compactMap { Double($0.hasSuffix(".") ? $0.dropLast() : $0) }
        self = numbers.last.map(PrintedLine.number) ?? .text
    }
}
