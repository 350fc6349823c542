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
        let rows = (0..<rounds).map { index in
            [TextTable.Cell("\(index + 1)회전")]
                + brackets.map { bracket in
                    guard index < bracket.rounds.count else { return "" }
                    let round = bracket.rounds[index]
                    return TextTable.Cell("\(round.configurations)개×\(round.resource)")
                }
        }
        let costs = [TextTable.Cell("합계", .dim)] + brackets.map { TextTable.Cell("\($0.cost)", .dim) }
        let table = TextTable(
            header: [""] + brackets.map { TextTable.Cell("s = \($0.halvings)") }, rows: rows + [costs],
            alignments: [.left] + brackets.map { _ in .right })
        let note = StyledLine("칸은 설정의 수×\(unit), 합계는 \(unit)이다.", .dim)
        return table.lines(width: width) + note.wrapped(to: width)
    }
}
