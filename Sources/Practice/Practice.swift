import HyperSearch
import Terminal

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The frame around an exercise: a lesson in steps, and a check of what the learner was asked to do.
///
/// ```swift
/// var practice = Practice("ex01-grid-vs-random", title: "격자와 무작위", trials: 9, functions: ["branin"])
/// practice.step("문제")
/// practice.say("시도는 \(practice.trials)번이다.")
/// practice.check("아홉 값이 모두 다르다", hint: "…") { distinct == 9 }
/// practice.finish()
/// ```
///
/// On a terminal the lesson stops after each step; through a pipe it runs through as plain text. With `--format json`
/// it is one JSON object. With `--check` it says nothing, runs the checks and ends with 1 unless all hold.
public struct Practice {
    /// The seed asked for with `--seed`.
    public let seed: UInt32
    /// The number of trials asked for with `--trials`.
    public let trials: Int
    /// The name of the objective asked for with `--function`.
    public let function: String
    /// The columns a line may fill.
    public let width: Int

    private let title: String
    private let options: LessonOptions
    let screen: Screen
    var pager: Pager
    private var transcript = Transcript()
    private var failures = 0

    /// Opens the exercise: reads the program's arguments and writes the title.
    ///
    /// `--help` and arguments that make no sense end the program here. `trials`, `seed` and the first of `functions` are
    /// what goes without saying; no other functions than these can be asked for.
    public init(_ name: String, title: String, trials: Int, seed: UInt32 = 0, functions: [String]) {
        do {
            let options = try LessonOptions(
                Array(CommandLine.arguments.dropFirst()), exercise: name, trials: trials, seed: seed,
                functions: functions)
            if options.isHelp {
                Screen.process.tell(options.help)
                exit(0)
            }
            self.init(title: title, options: options, screen: .process)
        } catch {
            // Whoever reads the lesson by program is not to take this for it.
            dup2(STDERR_FILENO, STDOUT_FILENO)
            Screen.process.tell("\(error)")
            exit(64)
        }
    }

    init(title: String, options: LessonOptions, screen: Screen) {
        self.title = title
        self.options = options
        self.screen = screen
        seed = options.seed
        trials = options.trials
        function = options.function
        width = screen.width
        pager = Pager(screen: screen)
        if !options.isCheck {
            pager.head([StyledLine(title, .bold), StyledLine(String(repeating: "═", count: title.columns), .dim), ""])
            pager.hasHeading = false
        }
    }

    /// Ends the step before, and begins one under a heading.
    public mutating func step(_ heading: String) {
        guard !options.isCheck else { return }
        transcript.begin(heading)
        if pager.hasHeading { turn() }
        pager.head(StyledLine("■ " + heading, .bold).fitted(to: width, hanging: 2) + [""])
    }

    /// A paragraph; single line ends in it count as spaces.
    public mutating func say(_ text: String) {
        guard !options.isCheck else { return }
        let text = text.split(separator: "\n").joined(separator: " ")
        transcript.add(.text(text))
        write(StyledLine(text).wrapped(to: min(width, Self.readingWidth)) + [""])
    }

    /// Lines drawn already, with an empty line behind; `caption` is what `?` tells about them.
    public mutating func show(_ lines: [StyledLine], _ caption: Caption? = nil) {
        guard !options.isCheck else { return }
        transcript.add(.drawing(lines, caption))
        write(lines + [""], caption)
    }

    /// What a comparison came to: the median curves in so many lines, their numbers, and the test of every pair.
    public mutating func show(_ result: ComparisonResult, height: Int) {
        let renderer = ComparisonRenderer(width: width)
        show(renderer.curves(of: result, height: height), .medians)
        show(renderer.table(of: result), .quartiles)
        show(renderer.tests(of: result), .tests)
    }

    /// A table with an empty line behind; columns of numbers are aligned at the right.
    public mutating func table(_ header: [String], _ rows: [[String]], _ caption: Caption? = nil) {
        guard !options.isCheck else { return }
        let alignments = header.indices.map { column in
            let isNumeric = rows.allSatisfy { $0[column].first.map { $0.isNumber || "-★".contains($0) } ?? true }
            return isNumeric ? TextTable.Alignment.right : .left
        }
        let table = TextTable(
            header: header.map { TextTable.Cell($0) }, rows: rows.map { $0.map { TextTable.Cell($0) } },
            alignments: alignments)
        transcript.add(.table(header: header, rows: rows))
        write(table.lines(width: width) + [""], caption)
    }

    /// The trials of a study, one a row: its parameters, its value and the best value so far.
    public mutating func table(of study: Study) {
        let trials = study.history.trials
        let parameters = trials.first?.assignments.map(\.parameter) ?? []
        var best = Double.infinity
        let rows = trials.map { trial in
            let value = trial.value ?? .infinity
            let isBest = value < best
            best = min(best, value)
            let values = parameters.map { parameter in trial[parameter.name].map(parameter.text) ?? "" }
            return ["\(trial.number)"] + values + [compact(value, digits: 4), isBest ? "★" : compact(best, digits: 4)]
        }
        table(["시도"] + parameters.map(\.name) + ["값", "최선"], rows, .trials)
    }

    /// One demand on the learner's work; run only with `--check`, where `hint`, or the error thrown, helps whoever fails it.
    public mutating func check(_ demand: String, hint: String, _ holds: () throws -> Bool) {
        guard options.isCheck else { return }
        var hint = hint
        var isMet = false
        do {
            isMet = try holds()
        } catch {
            hint = "\(error)"
        }
        transcript.add(check: demand, isMet: isMet, hint: hint)
        pager.add([StyledLine((isMet ? "✓ " : "✗ ") + demand, Style(color: isMet ? .green : .red))])
        if !isMet {
            failures += 1
            let margin = StyledLine("  힌트: ", .dim)
            let rest = StyledLine(String(repeating: " ", count: margin.columns))
            pager.add(StyledLine(hint).wrapped(to: width - margin.columns).prefixed(first: margin, rest: rest))
        }
    }

    /// Ends the exercise and the program: with 0, or with 1 if a check failed.
    public mutating func finish() -> Never {
        exit(conclude())
    }

    /// Writes the end; returns the program's exit code.
    mutating func conclude() -> Int32 {
        if options.isCheck {
            pager.add([StyledLine(failures == 0 ? "모두 통과했습니다." : "아직 \(failures)개가 남았습니다.", .bold)])
        } else {
            pager.add(StyledLine("할 일을 마쳤으면: swift run \(options.exercise) --check", .dim).fitted(to: width))
        }
        switch options.format {
        case .text: pager.flush()
        case .json: screen.write(transcript.json(title: title, options: options))
        }
        return failures == 0 ? 0 : 1
    }

    /// Whether the lesson is being shown, rather than checked or written as JSON.
    var isLesson: Bool { !options.isCheck && options.format == .text }

    /// Lines of prose longer than this are hard to read, however wide the terminal.
    static let readingWidth = 88

    /// Adds lines to the step; what would push its beginning off the screen goes on a page of its own.
    private mutating func write(_ lines: [StyledLine], _ caption: Caption? = nil) {
        if pager.overflows(adding: lines.count) { turn() }
        pager.add(lines, caption: caption)
    }

    private mutating func turn() {
        guard options.format == .text else { return }
        if pager.turn() == .quit { exit(0) }
    }
}
