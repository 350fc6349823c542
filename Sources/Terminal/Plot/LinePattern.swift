/// How a line is broken up, so that lines differ without colour too.
public enum LinePattern: Hashable, Sendable, CaseIterable {
    case solid, dashed, dotted, dashDotted

    /// Whether the dot `phase` dots along the line is drawn.
    func draws(_ phase: Int) -> Bool {
        switch self {
        case .solid: true
        case .dashed: phase % 8 < 5
        case .dotted: phase % 4 == 0
        case .dashDotted: phase % 10 < 5 || phase % 10 == 7
        }
    }
}
