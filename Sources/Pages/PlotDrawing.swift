import RealModule
import Terminal

/// A plot as SVG: the same value that the terminal draws in braille.
struct PlotDrawing {
    let plot: Plot
    let frame: Frame
    /// What is read aloud.
    let title: String
    /// The name of the layer whose points are trials, which a slider may hide, and their numbers.
    var timeline: (layer: String, trials: [Int])?

    /// The plot in a size; `height` is that of the drawing.
    init(_ plot: Plot, title: String, size: Frame.Size, height: Double? = nil) {
        self.plot = plot
        self.title = title
        let labels = plot.y.ticks(about: 6).map(\.label) + plot.strips.map(\.label)
        frame = Frame(
            size, labelColumns: min(11, labels.map(\.columns).max() ?? 0), hasName: !plot.yLabel.isEmpty,
            height: height)
    }

    /// The drawing.
    var svg: Markup {
        let strips = Double(plot.strips.count) * Frame.stripHeight
        let total = frame.bottom + strips + frame.footHeight
        return Markup(
            "svg",
            [
                "class": frame.size == .wide ? "plot wide" : "plot", "role": "img",
                "viewBox": "0 0 \(PathData.number(frame.totalWidth)) \(PathData.number(total))",
            ],
            [Markup("title", [:], title), Markup("desc", [:], description)] + axes + layers(isClipped: true)
                + layers(isClipped: false) + plot.strips.enumerated().flatMap { strip($1, number: $0) })
    }

    private var description: String {
        let names = plot.layers.compactMap(\.name)
        return "가로축 \(plot.xLabel), 세로축 \(plot.yLabel). "
            + (names.isEmpty ? "" : "그려진 것: \(names.joined(separator: ", "))")
    }

    // MARK: Axes

    private var axes: [Markup] {
        let bottom = frame.bottom
        var grid = ""
        var texts = [Markup("text", ["class": "name", "x": "4", "y": frame.size == .wide ? "22" : "15"], plot.yLabel)]
        for tick in plot.y.ticks(about: frame.yTickCount) {
            let y = frame.top + (1 - plot.y.fraction(tick.value)) * frame.height
            guard (frame.top - 0.5...bottom + 0.5).contains(y) else { continue }
            grid += "M\(number(frame.left)) \(number(y))h\(number(frame.width))"
            texts.append(
                Markup(
                    "text", ["class": "tick e", "x": number(frame.left - 7), "y": number(y + 4)],
                    tick.label.clipped(to: 11)))
        }
        let foot = bottom + Double(plot.strips.count) * Frame.stripHeight
        let room = Int(frame.width / Double(max(1, plot.x.choices.count)) / 8)
        // Round numbers lie close together at the end of a logarithmic scale: there only some are written.
        var end = -Double.infinity
        for tick in plot.x.ticks(about: frame.xTickCount) {
            let x = frame.left + plot.x.fraction(tick.value) * frame.width
            guard (frame.left - 0.5...frame.left + frame.width + 0.5).contains(x) else { continue }
            grid += "M\(number(x)) \(number(frame.top))v\(number(frame.height))"
            let label = plot.x.choices.isEmpty ? tick.label : tick.label.clipped(to: max(2, room))
            let half = Double(label.columns) * (frame.size == .wide ? 6.5 : 4) + 2
            guard x - half > end else { continue }
            end = x + half
            texts.append(Markup("text", ["class": "tick m", "x": number(x), "y": number(foot + 20)], label))
        }
        texts.append(
            Markup(
                "text",
                ["class": "name e", "x": number(frame.left + frame.width), "y": number(foot + frame.footHeight - 8)],
                plot.xLabel))
        let line = "M\(number(frame.left)) \(number(frame.top))v\(number(frame.height))h\(number(frame.width))"
        return [Markup("path", ["class": "grid", "d": grid]), Markup("path", ["class": "axis", "d": line])] + texts
    }

    // MARK: Layers

    /// The layers, each in a group that its entry in the legend can hide: areas and lines clipped, marks not.
    private func layers(isClipped: Bool) -> [Markup] {
        let keys = Legend.keys(of: plot)
        let groups = plot.layers.enumerated().compactMap { index, layer -> Markup? in
            let shapes = isClipped ? lines(of: layer) : marks(of: layer, number: index)
            guard !shapes.isEmpty else { return nil }
            return Markup("g", keys[index].map { ["data-s": "\($0)"] } ?? [:], shapes)
        }
        guard isClipped else {
            return [Markup("g", ["transform": "translate(\(number(frame.left)) \(number(frame.top)))"], groups)]
        }
        return [
            Markup(
                "svg",
                [
                    "x": number(frame.left), "y": number(frame.top), "width": number(frame.width),
                    "height": number(frame.height),
                ], groups)
        ]
    }

    private func lines(of layer: Plot.Layer) -> [Markup] {
        func path(_ kind: String, _ data: String) -> Markup {
            Markup(
                "path",
                ["class": [kind, layer.style.classes].filter { !$0.isEmpty }.joined(separator: " "), "d": data])
        }
        switch layer.mark {
        case .line(let points, let pattern, _):
            return [path(pattern.classes, PathData.line(points.map(place)))]
        case .band(let lower, let upper):
            return [path("a", PathData.area(lower.map(place), upper.map(place)))]
        case .field(let values):
            let contours = Contours(values, width: frame.width, height: frame.height)
            return contours.levels([0.02, 0.06, 0.13, 0.23, 0.36, 0.52, 0.7]).map {
                path("h", contours.region(below: $0))
            }
        case .contours(let values, let levels):
            let contours = Contours(values, width: frame.width, height: frame.height)
            return levels.map { path("l c", contours.line(at: $0)) }
        case .columns(let edges, let heights):
            return zip(zip(edges, edges.dropFirst()), heights).map { ends, height in
                let corners = [(ends.0, plot.y.lower), (ends.0, height), (ends.1, height), (ends.1, plot.y.lower)]
                return path("a", PathData.line(corners.map { place(Plot.Point($0.0, $0.1)) }, isClosed: true))
            }
        case .rule(let x):
            return [path("l p2", PathData.line([Plot.Point(x, plot.y.lower), Plot.Point(x, plot.y.upper)].map(place)))]
        case .points: return []
        }
    }

    private func marks(of layer: Plot.Layer, number: Int) -> [Markup] {
        switch layer.mark {
        case .points(let points, let glyph):
            let trials = timeline.flatMap { $0.layer == layer.name ? $0.trials : nil }
            return points.enumerated().compactMap { index, point in
                let place = place(point)
                guard (-0.5...frame.width + 0.5).contains(place.x), (-0.5...frame.height + 0.5).contains(place.y) else {
                    return nil
                }
                let shape = Glyph.shape(glyph, at: place, style: layer.style)
                guard let trials, index < trials.count else { return shape }
                return Markup(
                    "g", ["data-t": "\(trials[index])"], [Markup("title", [:], "시도 \(trials[index])"), shape])
            }
        case .line(let points, _, let marker?):
            return stride(from: 30 + Double(number * 31 % 110), to: frame.width, by: 110).compactMap { x in
                let position = plot.x.value(at: x / frame.width)
                guard let height = Plot.height(of: points, at: position), plot.y.fraction(height).isFinite else {
                    return nil
                }
                return Glyph.shape(marker, at: place(Plot.Point(position, height)), style: layer.style)
            }
        default: return []
        }
    }

    // MARK: Rows below

    private func strip(_ row: Plot.Row, number index: Int) -> [Markup] {
        let (top, height) = (frame.bottom + Double(index) * Frame.stripHeight + 5, Frame.stripHeight - 8)
        let label = Markup(
            "text", ["class": "tick e", "x": number(frame.left - 7), "y": number(top + height / 2 + 4)], row.label)
        func x(_ value: Double) -> Double { frame.left + plot.x.fraction(value) * frame.width }
        switch row.strip {
        case .bars(let points, let full):
            let finite = points.filter { $0.y.isFinite }
            let highest = full ?? finite.map(\.y).max() ?? 0
            guard highest > 0, let first = finite.first, let last = finite.last else { return [label] }
            let tops = finite.map { Place(x: x($0.x), y: top + height * (1 - min(1, max(0, $0.y / highest)))) }
            let base = [first, last].map { Place(x: x($0.x), y: top + height) }
            return [label, Markup("path", ["class": "a s \(row.style.classes)", "d": PathData.area(tops, base)])]
        case .marks(let marks):
            return [label]
                + marks.filter { (0...1).contains(plot.x.fraction($0.x)) }.map {
                    Glyph.shape($0.glyph, at: Place(x: x($0.x), y: top + height / 2), style: $0.style)
                }
        }
    }

    private func place(_ point: Plot.Point) -> Place { frame.place(point, in: plot) }

    private func number(_ value: Double) -> String { PathData.number(value) }
}

extension LinePattern {
    /// The classes of a line broken up like this.
    var classes: String {
        switch self {
        case .solid: "l"
        case .dashed: "l p1"
        case .dotted: "l p2"
        case .dashDotted: "l p3"
        }
    }
}
