import HyperSearch
import Terminal

/// Something to see on a page, drawn from the values that the terminal draws too.
public enum Figure: Sendable {
    /// A plot as wide as the page.
    case plot(Plot, title: String)
    /// Plots of half the width, beside each other where there is room.
    case plots([Plot], title: String)
    /// Bars with their names and values.
    case bars(BarChart, title: String)
    /// Lines across upright axes.
    case parallel(ParallelCoordinates, title: String)
    /// A table.
    case table(TextTable)
    /// A paragraph.
    case text(String)

    var markup: Markup {
        switch self {
        case .plot(let plot, let title): return Self.figure(PlotDrawing(plot, title: title, size: .wide))
        case .plots(let plots, let title):
            let figures = plots.map { plot in
                Self.figure(PlotDrawing(plot, title: "\(title): \(plot.xLabel)", size: .small))
            }
            return Markup("div", ["class": "pair"], figures)
        case .bars(let chart, let title): return Self.list(of: chart, title: title)
        case .parallel(let coordinates, let title):
            return ParallelDrawing(coordinates: coordinates, title: title).markup
        case .table(let table): return Markup(table)
        case .text(let text): return Markup("p", [:], text)
        }
    }

    static func figure(_ drawing: PlotDrawing) -> Markup {
        Markup("figure", [:], [Legend.list(of: drawing.plot), drawing.svg].compactMap(\.self))
    }

    private static func list(of chart: BarChart, title: String) -> Markup {
        let items = chart.bars.map { bar in
            let share = chart.full > 0 ? min(1, bar.value / chart.full) : 0
            return Markup(
                "li", [:],
                [
                    Markup("span", ["class": "label"], bar.name),
                    Markup(
                        "span", ["class": "track"],
                        [
                            Markup(
                                "span",
                                [
                                    "class": "bar \(bar.style.classes)",
                                    "style": "width:\(PathData.number(share * 100))%",
                                ])
                        ]),
                    Markup("span", ["class": "value"], bar.text),
                ])
        }
        return Markup("figure", [:], [Markup("ul", ["class": "bars", "aria-label": title], items)])
    }
}
