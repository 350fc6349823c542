extension Plot {
    /// The canvas with the y axis and its numbers at its left.
    func framed(_ canvas: Canvas, yTicks: [Axis.Tick], labelWidth: Int) -> [StyledLine] {
        var labels: [Int: String] = [:]
        for tick in yTicks {
            let row = Int(((1 - y.fraction(tick.value)) * Double(canvas.rows - 1)).rounded())
            labels[row] = labels[row] ?? tick.label
        }
        return canvas.lines.enumerated().map { row, line in
            let label = labels[row] ?? ""
            let padding = String(repeating: " ", count: labelWidth - label.columns)
            let axis = Span(padding + label + (label.isEmpty ? "│" : "┤"), .dim)
            return StyledLine([axis] + line.spans)
        }
    }

    /// The x axis: its line with ticks, their numbers below, and the label at the right.
    func xAxis(columns: Int, indent: Int) -> [StyledLine] {
        var rule = Array(repeating: Character("─"), count: columns)
        var numbers = ""
        for tick in x.ticks(about: max(3, columns / 12)) {
            let column = Int((x.fraction(tick.value) * Double(columns - 1)).rounded())
            let label = x.choices.isEmpty ? tick.label : tick.label.clipped(to: columns / x.choices.count - 1)
            let start = max(0, min(column - label.columns / 2, columns - label.columns))
            let gap = start - numbers.columns
            guard gap >= (numbers.isEmpty ? 0 : 1) else { continue }
            rule[column] = "┬"
            numbers += String(repeating: " ", count: gap) + label
        }
        let left = String(repeating: " ", count: indent)
        let axis = StyledLine(String(repeating: " ", count: indent - 1) + "└" + String(rule), .dim)
        return [axis, StyledLine(left + numbers, .dim)] + labelLines(columns: columns, left: left)
    }

    private func labelLines(columns: Int, left: String) -> [StyledLine] {
        guard !xLabel.isEmpty else { return [] }
        guard xLabel.columns <= columns else { return StyledLine(xLabel, .dim).wrapped(to: left.columns + columns) }
        let gap = String(repeating: " ", count: max(0, columns - xLabel.columns))
        return [StyledLine(left + gap + xLabel, .dim)]
    }

    /// The named layers, each after a sample of how it is drawn, as many a line as fit.
    func legend(width: Int) -> [StyledLine] {
        var lines: [StyledLine] = []
        var used = 0
        for layer in layers {
            guard let name = layer.name else { continue }
            let sample = layer.sample
            let entry = sample.plain.columns + 1 + name.columns
            guard entry <= width else {
                lines += (sample + StyledLine(" " + name)).fitted(to: width)
                used = width
                continue
            }
            if lines.isEmpty || used + 3 + entry > width {
                lines.append(StyledLine())
                used = 0
            }
            let gap = used > 0 ? [Span("   ")] : []
            lines[lines.count - 1].spans += gap + sample.spans + [Span(" " + name)]
            used += entry + (used > 0 ? 3 : 0)
        }
        return lines
    }
}

extension Plot.Layer {
    /// A few columns drawn the way the layer is.
    fileprivate var sample: StyledLine {
        switch mark {
        case .points(_, let glyph): return StyledLine(String(glyph), style)
        case .rule: return StyledLine(String(Plot.ruleGlyph), style)
        case .field: return StyledLine(String(Plot.fieldGlyphs), style)
        case .columns: return StyledLine("██", style)
        case .band: return StyledLine(String(repeating: Plot.bandGlyph, count: 4), style)
        case .contours: return StyledLine("⠤⠒⠉⠒⠤", style)
        case .line(_, let pattern, let marker):
            var plot = Plot(x: Axis(0...1), y: Axis(0...1))
            plot.add(.line([.init(0, 0.5), .init(1, 0.5)], pattern: pattern), style: style)
            var canvas = plot.canvas(columns: 5, rows: 1)
            if let marker { canvas.glyph(marker, x: 4, y: 0, style: style) }
            return canvas.lines[0]
        }
    }
}
