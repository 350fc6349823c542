import HyperSearch

/// Which parameters matter, as bars.
public struct ImportancePlot: Encodable, Sendable {
    /// The measure's name, such as `ped-anova`.
    public let evaluator: String
    /// The importances, the largest first.
    public let importances: [Importance]

    /// Shows what a measure found.
    public init(_ importances: [Importance], evaluator: String) {
        self.importances = importances
        self.evaluator = evaluator
    }

    /// A line of at most `width` columns for each parameter: its share of the sum.
    public func lines(width: Int) -> [StyledLine] {
        lines(inOrderOf: importances.map(\.parameter), width: width)
    }

    /// Two measures side by side under their names, the parameters of both in the order of the first.
    public static func comparison(_ first: ImportancePlot, _ second: ImportancePlot, width: Int) -> [StyledLine] {
        let names = first.importances.map(\.parameter)
        let half = (width - 4) / 2
        func column(_ plot: ImportancePlot) -> [StyledLine] {
            [StyledLine(plot.evaluator, .bold)] + plot.lines(inOrderOf: names, width: half)
        }
        return sideBySide(column(first), column(second), width: width)
    }

    private func lines(inOrderOf names: [String], width: Int) -> [StyledLine] {
        chart(inOrderOf: names).lines(width: width)
    }

    /// The shares as bars.
    public var chart: BarChart { chart(inOrderOf: importances.map(\.parameter)) }

    private func chart(inOrderOf names: [String]) -> BarChart {
        BarChart(
            names.map { name in
                guard let importance = importances.first(where: { $0.parameter == name }) else {
                    return BarChart.Bar(name, 0, text: "재지 않음")
                }
                let isTiny = importance.value > 0 && importance.share < 0.01
                return BarChart.Bar(name, importance.share, text: isTiny ? "<0.01" : fixed(importance.share, 2))
            })
    }
}
