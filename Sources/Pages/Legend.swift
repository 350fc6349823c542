import Terminal

/// The named layers of a plot, each after a sample of how it is drawn.
enum Legend {
    /// The number of the legend's entry that each layer belongs to; nil before the first named one.
    ///
    /// Layers of one name share an entry; one without a name that looks like the layer before it belongs to that.
    static func keys(of plot: Plot) -> [Int?] {
        let names = names(of: plot)
        var last: (key: Int, style: Style)?
        return plot.layers.map { layer in
            if let name = layer.name, let key = names.firstIndex(of: name) {
                last = (key, layer.style)
                return key
            }
            return last.flatMap { $0.style == layer.style ? $0.key : nil }
        }
    }

    /// The entries as a list; a script turns them into switches.
    static func list(of plot: Plot) -> Markup? {
        let names = names(of: plot)
        guard !names.isEmpty else { return nil }
        let items = names.enumerated().map { key, name in
            let layers = plot.layers.filter { $0.name == name }
            return Markup("li", ["data-key": "\(key)"], [sample(of: layers), Markup(text: name)])
        }
        return Markup("ul", ["class": "legend"], items)
    }

    private static func names(of plot: Plot) -> [String] {
        var names: [String] = []
        for case let name? in plot.layers.map(\.name) where !names.contains(name) { names.append(name) }
        return names
    }

    private static func sample(of layers: [Plot.Layer]) -> Markup {
        let shapes = layers.flatMap { layer -> [Markup] in
            let classes = layer.style.classes
            switch layer.mark {
            case .line(_, let pattern, let marker):
                let line = Markup("path", ["class": "\(pattern.classes) \(classes)", "d": "M1 7h34"])
                return [line] + (marker.map { [Glyph.shape($0, at: Place(x: 18, y: 7), style: layer.style)] } ?? [])
            case .points(_, let glyph): return [Glyph.shape(glyph, at: Place(x: 18, y: 7), style: layer.style)]
            case .rule: return [Markup("path", ["class": "l p2 \(classes)", "d": "M18 0v14"])]
            case .contours: return [Markup("path", ["class": "l c \(classes)", "d": "M1 9q9 -8 17 -2t17 -2"])]
            case .band, .columns: return [Markup("path", ["class": "a \(classes)", "d": "M1 2h34v10h-34Z"])]
            case .field:
                return (0..<4).map {
                    Markup("path", ["class": "h \(classes)", "d": "M\($0 * 8) 2h\(36 - $0 * 8)v10H\($0 * 8)Z"])
                }
            }
        }
        return Markup("svg", ["viewBox": "0 0 36 14", "aria-hidden": "true"], shapes)
    }
}
