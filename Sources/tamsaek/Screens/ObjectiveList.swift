import HyperSearch
import Terminal

/// Objectives with what is known of them.
struct ObjectiveList {
    let entries: [Entry]

    init(_ benchmarks: [Benchmark]) {
        entries = benchmarks.map(Entry.init)
    }

    /// What a list says of an objective.
    struct Entry: Encodable {
        let benchmark: Benchmark

        private enum Key: CodingKey {
            case name, title, source, parameters, minimum, minimizers, steps, noise
        }

        func encode(to encoder: any Encoder) throws {
            var object = encoder.container(keyedBy: Key.self)
            try object.encode(benchmark.name, forKey: .name)
            try object.encode(benchmark.title, forKey: .title)
            try object.encode(benchmark.source, forKey: .source)
            try object.encode(benchmark.space, forKey: .parameters)
            try object.encode(benchmark.minimum, forKey: .minimum)
            try object.encode(minimizers, forKey: .minimizers)
            try object.encode(benchmark.steps, forKey: .steps)
            try object.encode(benchmark.noise?.deviation, forKey: .noise)
        }

        /// The places of the minimum as values; a parameter that does not exist there is left out.
        fileprivate var minimizers: [[String: ParameterValue]] {
            benchmark.minimizers.map { point in
                let values = zip(benchmark.space, point).filter { !$1.isNaN }
                return Dictionary(uniqueKeysWithValues: values.map { ($0.name, $0.domain.value(at: $1)) })
            }
        }
    }

    /// One a line: name, parameters, minimum and what it is.
    func table(width: Int, isPlain: Bool) -> [StyledLine] {
        let table = TextTable(
            header: ["이름", "축", "최솟값", "무엇", "출처"],
            rows: entries.map(\.benchmark).map { benchmark in
                [
                    benchmark.name, "\(benchmark.space.count)", compact(benchmark.minimum, digits: 6), benchmark.title,
                    benchmark.source,
                ].map { TextTable.Cell($0) }
            }, alignments: [.left, .right, .right], isFramed: false)
        return isPlain ? table.records(width: width) : table.lines(width: width)
    }

    /// Everything about each.
    func details(width: Int) -> [StyledLine] {
        entries.map { Self.details(of: $0.benchmark).flatMap { $0.fitted(to: width) } }.joined(separator: [""])
            .map(\.self)
    }

    private static func details(of benchmark: Benchmark) -> [StyledLine] {
        let places = benchmark.minimizers.map { point in
            let values = zip(benchmark.space, point).filter { !$1.isNaN }
            return values.map { "\($0.name)\u{A0}=\u{A0}\($0.text($0.domain.value(at: $1)))" }.joined(separator: ", ")
        }
        var lines = [
            StyledLine([Span(benchmark.name, .bold), Span("  \(benchmark.title)", .dim)]),
            StyledLine("  출처: \(benchmark.source)"),
        ]
        lines += zip(benchmark.space, benchmark.conditions).map { parameter, condition in
            StyledLine(
                "  \(parameter.name): \(text(of: parameter))" + (condition.map { text(of: $0, in: benchmark) } ?? ""))
        }
        lines += [StyledLine("  최솟값 \(compact(benchmark.minimum, digits: 10)): " + places.joined(separator: " 또는 "))]
        if benchmark.steps > 1 { lines.append(StyledLine("  학습 곡선: \(benchmark.steps)단계의 중간값을 내며 마지막 값이 목적 함수의 값이다.")) }
        if let noise = benchmark.noise {
            lines.append(StyledLine("  잡음: 평균 0, 표준편차 \(compact(noise.deviation))의 정규분포. 씨앗과 시도 번호로 정해진다."))
        }
        return lines
    }

    private static func text(of parameter: Parameter) -> String {
        guard case .categorical(let choices) = parameter.domain else { return parameter.rangeText }
        return choices.map(\.description).joined(separator: ", ") + " 가운데 하나"
    }

    private static func text(of condition: Benchmark.Condition, in benchmark: Benchmark) -> String {
        let parameter = benchmark.space[condition.parameter]
        return " (\(parameter.name) = \(parameter.domain.value(at: condition.coordinate))일 때만)"
    }
}
