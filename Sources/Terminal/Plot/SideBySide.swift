/// Two drawings next to each other, `gap` columns apart; below each other where the width has no room for both.
public func sideBySide(
    _ left: [StyledLine], _ right: [StyledLine], gap: Int = 4, width: Int
) -> [StyledLine] {
    let leftWidth = left.map(\.columns).max() ?? 0
    let rightWidth = right.map(\.columns).max() ?? 0
    guard leftWidth + gap + rightWidth <= width else { return left + [""] + right }
    return (0..<max(left.count, right.count)).map { row in
        guard row < right.count else { return left[row] }
        let line = row < left.count ? left[row] : StyledLine()
        return line + StyledLine(String(repeating: " ", count: leftWidth + gap - line.columns)) + right[row]
    }
}
