import Testing

@testable import Terminal

@Suite("Axes")
struct AxisTests {
    @Test("Linear ticks are round numbers within the axis")
    func linearTicks() {
        #expect(Axis(0...1).ticks(about: 5).map(\.label) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
        #expect(Axis(-7...16).ticks(about: 4).map(\.label) == ["0", "10"])
        #expect(Axis(0.031...0.039).ticks(about: 4).map(\.label) == ["0.032", "0.034", "0.036", "0.038"])
    }

    @Test("Logarithmic ticks are powers of ten, thinned out when there are many")
    func logarithmicTicks() {
        #expect(Axis(0.002...20, scale: .logarithmic).ticks(about: 5).map(\.label) == ["0.01", "0.1", "1", "10"])
        #expect(Axis(1e-12...1, scale: .logarithmic).ticks(about: 4).count <= 5)
    }

    @Test("Less than two powers of ten get round numbers instead")
    func narrowLogarithmicTicks() {
        #expect(!Axis(2...7, scale: .logarithmic).ticks(about: 4).isEmpty)
    }

    @Test("An axis over one number, or over none, still has a length", arguments: [Axis.Scale.linear, .logarithmic])
    func degenerate(scale: Axis.Scale) {
        for values in [[3.0, 3], [], [.nan, .infinity], [0]] {
            let axis = Axis(covering: values, scale: scale)
            #expect(axis.lower < axis.upper)
        }
    }

    @Test("A fraction and its value are inverse", arguments: [Axis.Scale.linear, .logarithmic])
    func inverse(scale: Axis.Scale) {
        let axis = Axis(0.5...200, scale: scale)
        for fraction in [0, 0.25, 0.5, 1] {
            #expect(abs(axis.fraction(axis.value(at: fraction)) - fraction) < 1e-12)
        }
    }
}

@Suite("Plots")
struct PlotTests {
    @Test("A canvas joins two dots by a line, and keeps to its edges")
    func canvasLine() {
        var canvas = Canvas(columns: 4, rows: 1)
        var phase = 0
        canvas.segment(from: (-4, -2), to: (11, 5), pattern: .solid, phase: &phase, style: .plain)
        #expect(canvas.lines.map(\.plain) == ["⠉⠒⠤⣀"])
    }

    @Test("A plot has its legend, its axes with their numbers, and its labels")
    func wholePlot() {
        var plot = Plot(x: Axis(0...10), y: Axis(0...4), xLabel: "시도", yLabel: "값")
        plot.add(.band(lower: [.init(0, 0), .init(10, 1)], upper: [.init(0, 1), .init(10, 3)]), name: "가운데 절반")
        plot.add(.rule(5), name: "여기")
        plot.add(.line([.init(0, 0), .init(10, 4)]), name: "선")
        plot.add(.points([.init(2, 3)], glyph: "●"), name: "점")
        #expect(
            plot.lines(width: 44, height: 5).map(\.plain) == [
                "···· 가운데 절반   ┊ 여기   ⠒⠒⠒⠒⠒ 선   ● 점",
                "값",
                "4┤                     ┊            ⣀⣀⡠⠤⠔⠒⠊⠉",
                " │        ●            ┊   ⢀⣀⡠⠤⠔⠒⠒⠉⠉········",
                "2┤                ⢀⣀⣀⠤⠤⠒⠒⠉⠉⠁················",
                " │········⣀⣀⠤⠤⠔⠒⠊⠉⠁····┊····················",
                "0┤⣀⡠⠤⠔⠒⠊⠉⠉·············┊                    ",
                " └┬────────────────────┬───────────────────┬",
                "  0                    5                  10",
                "                                        시도",
            ])
    }

    @Test("No line is wider than the plot was allowed to be", arguments: [40, 60, 80, 120])
    func widths(width: Int) {
        var plot = Plot(x: Axis(0...1e6), y: Axis(1e-9...1, scale: .logarithmic), xLabel: "시도", yLabel: "거리")
        for name in ["격자 탐색", "무작위 탐색", "나무 구조 파르젠 추정"] {
            plot.add(.line([.init(0, 1), .init(1e6, 1e-9)], marker: "●"), name: name)
        }
        #expect(plot.lines(width: width, height: 8).allSatisfy { $0.plain.columns <= width })
    }

    @Test("Every line pattern draws something else", arguments: LinePattern.allCases)
    func patterns(pattern: LinePattern) {
        func drawn(_ pattern: LinePattern) -> [StyledLine] {
            var plot = Plot(x: Axis(0...1), y: Axis(0...1))
            plot.add(.line([.init(0, 0.5), .init(1, 0.5)], pattern: pattern))
            return plot.lines(width: 40, height: 3)
        }
        #expect(LinePattern.allCases.count { drawn($0) == drawn(pattern) } == 1)
    }

    @Test("Infinite and missing values are left out")
    func nonFinite() {
        var plot = Plot(x: Axis(0...1), y: Axis(0...1))
        plot.add(.line([.init(0, .nan), .init(0.5, .infinity), .init(1, 1)]))
        plot.add(.points([.init(.nan, 0), .init(0.5, -.infinity)], glyph: "●"))
        #expect(!plot.lines(width: 30, height: 4).contains { $0.plain.contains("●") })
    }
}
