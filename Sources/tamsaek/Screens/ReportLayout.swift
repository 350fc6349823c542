import Quiz
import Terminal

/// What reports are put together of: paragraphs, sections, tables and lists in `width` columns.
struct ReportLayout {
    let width: Int
    var isPlain = false

    func paragraph(_ text: String, _ style: Style = .plain) -> [StyledLine] {
        StyledLine(text, style).wrapped(to: width)
    }

    /// An empty line, a heading and what is below it.
    func section(_ title: String, _ lines: [StyledLine]) -> [StyledLine] {
        [""] + paragraph(title, .bold) + lines
    }

    /// A table of these columns; all but the first stand at the right.
    func table(_ header: [String], _ rows: [[String]]) -> [StyledLine] {
        let table = TextTable(
            header: header.map { TextTable.Cell($0) }, rows: rows.map { $0.map { TextTable.Cell($0) } },
            alignments: [.left] + Array(repeating: .right, count: header.count - 1))
        return isPlain ? table.records(width: width) : table.lines(width: width)
    }

    /// Items below each other, each behind a mark.
    func list(_ items: [String]) -> [StyledLine] {
        items.flatMap { StyledLine($0).wrapped(to: width - 2).prefixed(first: isPlain ? "- " : "• ", rest: "  ") }
    }

    /// How well predictions agreed with answers, bin by bin, with a word on how much that says.
    func calibration(_ calibration: Calibration) -> [StyledLine] {
        var lines = table(
            ["예상", "답", "예상 평균", "실제", "95% 구간"],
            calibration.bins.map { bin in
                [
                    "\(percent(bin.from))–\(percent(bin.to))", "\(bin.answers)", percent(bin.predicted),
                    percent(bin.share), range(bin.interval.low, bin.interval.high),
                ]
            })
        let scores = "로그 손실 \(fixed(calibration.logLoss, 3)), RMSE(bins) \(fixed(calibration.rootMeanSquareError, 3))"
        lines += paragraph("\(calibration.answers)번의 답으로 잰 값: \(scores).", .dim)
        if calibration.answers < Calibration.enough {
            lines += paragraph("답이 \(Calibration.enough)번보다 적어 맞는지 틀리는지 아직 말할 수 없습니다.")
        }
        return lines
    }

    func percent(_ share: Double) -> String {
        "\(Int((share * 100).rounded()))%"
    }

    func range(_ low: Double, _ high: Double) -> String {
        "\(Int((low * 100).rounded()))–\(percent(high))"
    }
}
