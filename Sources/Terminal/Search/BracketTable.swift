import HyperSearch

/// The brackets of Hyperband as a table: a column a bracket, a row a round.
public struct BracketTable: Sendable {
    private let brackets: [HyperbandBracket]

    /// A table of these brackets.
    public init(_ brackets: [HyperbandBracket]) {
        self.brackets = brackets
    }

    /// At most `width` columns; `unit` is what the resource counts, such as 에폭.
    public func lines(width: Int, unit: String) -> [StyledLine] {
        let rounds = brackets.map(\.rounds.count).max() ?? 0
        let rows = (0..<rounds).map { round in
            [TextTable.Cell("\(round + 1)회전")]
                + brackets.map { bracket in
                    guard round < bracket.rounds.count else { return "" }
                    return TextTable.Cell(
                        "\(bracket.rounds[round].configurations)개 × \(bracket.rounds[round].resource)")
                }
        }
        let costs = [TextTable.Cell("모두 \(unit)", .dim)] + brackets.map { TextTable.Cell("\($0.cost)", .dim) }
        return TextTable(
            header: [TextTable.Cell("")] + brackets.map { TextTable.Cell("s = \($0.halvings)") }, rows: rows + [costs],
            alignments: [.left] + brackets.map { _ in .right }
        ).lines(width: width)
    }
}
