import HyperSearch
import RealModule

/// One proposal of TPE in full: the split, the kernels, the two densities, the candidates and the pick.
public struct ParzenStepRenderer: Sendable {
    private let step: ParzenStep
    private let width: Int
    private let isPlain: Bool

    /// A renderer for lines of at most `width` columns; without drawings where `isPlain`.
    public init(_ step: ParzenStep, width: Int, isPlain: Bool = false) {
        self.step = step
        self.width = width
        self.isPlain = isPlain
    }

    /// Everything, in the order in which TPE does it.
    public var lines: [StyledLine] {
        split + [""] + kernels + [""] + densities + [""] + candidates + [""]
    }

    // MARK: 1. Split

    /// Which trials are on the better side, with their values.
    public var split: [StyledLine] {
        let count = step.below.trials.count + step.above.trials.count
        return heading(1, "끝난 시도 \(count)개를 값으로 나눈다")
            + side("좋은 쪽 → l(x)", step.below, style: DensityPlot.belowStyle)
            + side("나머지 → g(x)", step.above, style: DensityPlot.aboveStyle)
    }

    private func side(_ name: String, _ side: ParzenStep.Side, style: Style) -> [StyledLine] {
        let ranked = zip(side.trials, side.losses).sorted { ($0.1 ?? .infinity, $0.0) < ($1.1 ?? .infinity, $1.0) }
        let trials = Self.shortened(ranked.map { "\($0.0)번\u{A0}\($0.1.map { compact($0) } ?? "–")" })
        let label = StyledLine("  \(name) \(ranked.count)개: ", style)
        return beside(label, ranked.isEmpty ? "없음" : trials.joined(separator: ", "))
    }

    /// A list behind its label or, where that leaves too little room, below it.
    private func beside(_ label: StyledLine, _ list: String) -> [StyledLine] {
        let isNarrow = width - label.columns < width / 2
        let indent = StyledLine(String(repeating: " ", count: isNarrow ? 4 : label.columns))
        let lines = StyledLine(list).wrapped(to: width - indent.columns)
        return isNarrow
            ? label.fitted(to: width) + lines.prefixed(first: indent, rest: indent)
            : lines.prefixed(first: label, rest: indent)
    }

    /// So many items of a list are shown, the rest are counted; the events themselves have them all.
    private static let listLimit = 14

    private static func shortened(_ items: [String]) -> [String] {
        guard items.count > listLimit + 1 else { return items }
        return items.prefix(listLimit) + ["… 그 밖에 \(items.count - listLimit)개"]
    }

    // MARK: 2. Kernels

    /// Where the kernels of both densities stand and how wide they are.
    public var kernels: [StyledLine] {
        heading(2, "시도마다 봉우리(커널)를 세워 두 밀도를 만든다: 중심±폭")
            + step.parameters.indices.flatMap { dimension in
                kernels("l", step.below, dimension, style: DensityPlot.belowStyle)
                    + kernels("g", step.above, dimension, style: DensityPlot.aboveStyle)
            }
    }

    private func kernels(
        _ name: String, _ side: ParzenStep.Side, _ dimension: Int, style: Style
    ) -> [StyledLine] {
        let parameter = step.parameters[dimension]
        let isLogarithmic = parameter.axis?.scale == .logarithmic
        let axis = step.parameters.count > 1 || isLogarithmic ? (isLogarithmic ? " ln " : " ") + parameter.name : ""
        let label = StyledLine("  \(name)\(axis): ", style)
        guard case .numeric(let kernels) = side.model.axes[dimension] else {
            return (label + "봉우리 대신, 시도가 고른 선택지에 무게를 싣는다").fitted(to: width)
        }
        let peaks = zip(kernels.mu, kernels.sigma).enumerated().map { index, peak in
            let owner = index < side.trials.count ? "\(side.trials[index])번" : "사전"
            return "\(owner)\u{A0}\(compact(peak.0))±\(compact(peak.1, digits: 3))"
        }
        return beside(label, Self.shortened(peaks).joined(separator: ", "))
    }

    // MARK: 3. Densities

    /// The densities along each parameter: one plot, two smaller ones, or sketches of many.
    public var densities: [StyledLine] {
        let count = step.parameters.count
        let title = heading(3, "l(x)가 높고 g(x)가 낮은 곳을 찾는다" + (isPlain ? " (그림은 뺐다)" : ""))
        guard !isPlain else { return title }
        return title
            + step.parameters.indices.flatMap { dimension in
                let plot = DensityPlot(step, dimension: dimension)
                return count > 2 ? plot.sketch(width: width) : plot.lines(width: width, height: count == 1 ? 10 : 6)
            }
    }

    // MARK: 4. Candidates

    /// Every candidate with log l, log g and the ratio l/g, best first.
    public var candidates: [StyledLine] {
        let (header, rows) = ranking
        return heading(4, "l(x)에서 후보 \(rows.count)개를 뽑아 l/g가 가장 큰 것을 고른다")
            + Self.columns(header: header, rows: rows, width: width, isPlain: isPlain)
    }

    /// The candidates as a table, best first.
    public var candidateTable: TextTable { Self.table(ranking) }

    /// Numbers in columns, the first row the winner.
    static func table(_ ranking: (header: [String], rows: [[String]])) -> TextTable {
        TextTable(
            header: ranking.header.map { TextTable.Cell($0) },
            rows: ranking.rows.enumerated().map { place, row in
                row.map { TextTable.Cell($0, place == 0 ? DensityPlot.pickStyle : .plain) }
            }, alignments: ranking.header.map { _ in .right })
    }

    private var ranking: (header: [String], rows: [[String]]) {
        let ranked = step.candidates.indices.sorted { a, b in
            (step.acquisition[b], a == step.chosen ? 0 : 1, a) < (step.acquisition[a], b == step.chosen ? 0 : 1, b)
        }
        let header = step.parameters.map(\.name) + ["log l", "log g", "l/g"]
        let rows = ranked.map { index in
            zip(step.parameters, step.candidates[index]).map { $0.text($0.domain.value(at: $1)) } + [
                fixed(step.logBelow[index], 2), fixed(step.logAbove[index], 2),
                Self.ratio(.exp(step.acquisition[index])),
            ]
        }
        return (header, rows)
    }

    private static func ratio(_ value: Double) -> String {
        (0.01..<10_000).contains(value) ? fixed(value, 2) : compact(value, digits: 3)
    }

    /// Rows below their header in as many newspaper columns as fit; the first row is marked as the winner.
    ///
    /// Where not one fits, or where `isPlain`, each row is a sentence.
    static func columns(header: [String], rows: [[String]], width: Int, isPlain: Bool = false) -> [StyledLine] {
        let widths = header.indices.map { column in
            ([header] + rows).map { $0[column].columns }.max() ?? 0
        }
        func row(_ cells: [String]) -> String {
            zip(cells, widths).map { String(repeating: " ", count: $1 - $0.columns) + $0 }.joined(separator: "  ")
        }
        let blockWidth = 4 + widths.reduce(2 * (widths.count - 1), +)
        guard !isPlain, blockWidth <= width else {
            return rows.enumerated().flatMap { index, row in
                let facts = zip(header, row).map { "\($0)\u{A0}\($1)" }.joined(separator: ", ")
                let line = StyledLine("  \(index + 1)위: \(facts)", index == 0 ? DensityPlot.pickStyle : .plain)
                return line.fitted(to: width)
            }
        }
        let blocks = max(1, min(4, (width + 2) / (blockWidth + 2)))
        let height = (rows.count + blocks - 1) / blocks
        let head = Span("    " + row(header), .dim)
        let lines = (0..<height).map { line in
            let spans = stride(from: line, to: rows.count, by: height).flatMap { index in
                [
                    Span(index > line ? "  " : ""), Span(index == 0 ? "  ▶ " : "    ", DensityPlot.pickStyle),
                    Span(row(rows[index]), index == 0 ? DensityPlot.pickStyle : .plain),
                ]
            }
            return StyledLine(spans)
        }
        let heads = (0..<blocks).flatMap { $0 == 0 ? [head] : [Span("  "), head] }
        return [StyledLine(heads)] + lines
    }

    private func heading(_ number: Int, _ text: String) -> [StyledLine] {
        StyledLine("  (\(number)) \(text)", .bold).fitted(to: width)
    }
}
