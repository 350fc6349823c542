import HyperSearch

/// Which part of the trials is at most as high as a value: the empirical distribution functions of one or more studies.
public struct EDFPlot: Encodable, Sendable {
    /// The function of one study.
    public struct Curve: Hashable, Codable, Sendable {
        /// The study's name.
        public let study: String
        /// The number of complete trials with a finite value.
        public let trials: Int
        /// The part of them that is at most as high as each of ``EDFPlot/values``.
        public let shares: [Double]
    }

    /// Whether small or large values are better.
    public let direction: Direction
    /// A hundred values, evenly from the least to the greatest of all studies.
    public let values: [Double]
    /// A function for each study.
    public let studies: [Curve]

    /// Looks at the complete trials with finite values; studies without one are left out.
    public init(_ studies: [(name: String, trials: [FinishedTrial])], direction: Direction) {
        self.direction = direction
        let found = studies.map { study in
            (study.name, study.trials.measurable.compactMap(\.value).sorted())
        }.filter { !$0.1.isEmpty }
        let (low, high) = (found.compactMap(\.1.first).min() ?? 0, found.compactMap(\.1.last).max() ?? 0)
        let values = (0..<100).map { $0 == 99 ? high : low + Double($0) * ((high - low) / 99) }
        self.values = values
        self.studies = found.map { name, sorted in
            var below = 0
            let shares = values.map { value in
                while below < sorted.count, sorted[below] <= value { below += 1 }
                return Double(below) / Double(sorted.count)
            }
            return Curve(study: name, trials: sorted.count, shares: shares)
        }
    }

    /// A line for each study.
    public var plot: Plot {
        var plot = Plot(
            x: Axis((values.first ?? 0)...(values.last ?? 1)), y: Axis(0...1), xLabel: "값",
            yLabel: "값이 이보다 크지 않은 시도의 비율")
        for (index, study) in studies.enumerated() {
            let look = SeriesLook(index)
            let pattern = LinePattern.allCases[index % LinePattern.allCases.count]
            plot.add(
                .line(
                    zip(values, study.shares).map { Plot.Point($0, $1) }, pattern: pattern,
                    marker: studies.count == 1 ? nil : look.marker),
                name: "\(study.study) (\(study.trials)번)", style: look.style)
        }
        return plot
    }

    /// Where a good study's function lies.
    public var caption: String { direction == .minimize ? "선이 왼쪽 위에 있을수록 좋다." : "선이 오른쪽 아래에 있을수록 좋다." }

    /// At most `width` columns, `height` rows of them drawing.
    public func lines(width: Int, height: Int = 14) -> [StyledLine] {
        plot.lines(width: width, height: height) + StyledLine(caption, .dim).fitted(to: width)
    }
}
