import Terminal

/// The measures of a plot on a page: the drawing and the room around it for numbers.
struct Frame {
    /// How much of the page a plot fills.
    enum Size {
        /// The whole width; its numbers grow where the page is narrow.
        case wide
        /// Half of it on a wide page.
        case small
    }

    let size: Size
    let left: Double
    let right: Double
    let top: Double
    let width: Double
    let height: Double

    /// Measures for a plot whose y axis has labels of so many columns, and a name above them or none; `height` is that of the drawing.
    init(_ size: Size, labelColumns: Int, hasName: Bool, height: Double? = nil) {
        self.size = size
        let total = size == .wide ? 720.0 : 440
        left = Double(labelColumns) * (size == .wide ? 14 : 8) + 12
        right = size == .wide ? 24 : 16
        top = hasName ? (size == .wide ? 34 : 26) : 8
        width = total - left - right
        self.height = height ?? (size == .wide ? 300 : 190)
    }

    var bottom: Double { top + height }
    var totalWidth: Double { left + width + right }
    /// The room for a row below.
    static let stripHeight = 26.0
    /// The room for the numbers and the name of the x axis.
    var footHeight: Double { size == .wide ? 60 : 44 }
    var xTickCount: Int { size == .wide ? 8 : 5 }
    var yTickCount: Int { size == .wide ? 6 : 4 }

    /// Where a point of the axes lies in the drawing, from its top left.
    func place(_ point: Plot.Point, in plot: Plot) -> Place {
        Place(x: plot.x.place(of: point.x) * width, y: (1 - plot.y.place(of: point.y)) * height)
    }
}

extension Axis {
    /// Where a value lies, held near the axis so that lines leave the frame in the right direction.
    fileprivate func place(of value: Double) -> Double {
        value.isNaN ? .nan : min(max(fraction(value), -5), 6)
    }
}
