import Testing

@testable import Terminal

struct TextTableTests {
    static let notes = TextTable(
        header: ["기법", "장점", "단점"],
        rows: [
            ["격자 탐색", "빠짐없이 살피므로 결과를 되풀이하기 쉽다.", "차원이 늘면 시도가 기하급수로 는다."],
            ["TPE ⚠️", "조건부 공간을 잘 다룬다.", "매개변수 사이의 관계를 보지 않는다 (기본값)."],
        ])

    @Test("a table that fits is as wide as its cells")
    func natural() {
        let table = TextTable(
            header: ["이름", "값"], rows: [["tpe", "0.39"], ["격자", "12.5"]], alignments: [.left, .right])
        #expect(
            table.lines(width: 80).map(\.plain) == [
                "┌──────┬──────┐",
                "│ 이름 │   값 │",
                "├──────┼──────┤",
                "│ tpe  │ 0.39 │",
                "│ 격자 │ 12.5 │",
                "└──────┴──────┘",
            ])
    }

    @Test("a list without a frame has a line below its header")
    func unframed() {
        let table = TextTable(
            header: ["이름", "값"], rows: [["tpe", "0.39"], ["격자", "12.5"]], alignments: [.left, .right], isFramed: false)
        #expect(table.lines(width: 80).map(\.plain) == ["이름    값", "────  ────", "tpe   0.39", "격자  12.5"])
    }

    @Test("every line of a grid is equally wide, within the page, and complete", arguments: 20...120)
    func invariants(width: Int) {
        let lines = TextTableTests.notes.lines(width: width)
        #expect(lines.allSatisfy { $0.columns <= width })
        if lines[0].plain.hasPrefix("┌") { #expect(Set(lines.map(\.columns)).count == 1) }
        let shown = lines.map(\.plain).joined(separator: " ")
        for eojeol in (TextTableTests.notes.rows.joined()).flatMap({ $0.lines[0].plain.split(separator: " ") }) {
            #expect(shown.contains(eojeol), "\(width): \(eojeol)")
        }
    }

    @Test("where the widest eojeols do not fit beside each other, a row becomes a block of labelled lines")
    func records() {
        #expect(
            TextTableTests.notes.lines(width: 30).map(\.plain) == [
                "기법: 격자 탐색",
                "장점: 빠짐없이 살피므로 결과를",
                "      되풀이하기 쉽다.",
                "단점: 차원이 늘면 시도가",
                "      기하급수로 는다.",
                "┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄",
                "기법: TPE ⚠️",
                "장점: 조건부 공간을 잘 다룬다.",
                "단점: 매개변수 사이의 관계를",
                "      보지 않는다 (기본값).",
            ])
    }

    @Test("no other share of the room makes the table lower", arguments: [44, 50, 60, 70])
    func lowest(width: Int) {
        let columns = (0..<3).map { column in
            [TextTableTests.notes.header[column]] + TextTableTests.notes.rows.map { $0[column] }
        }
        let room = width - 10
        var widths = ColumnWidths(columns: columns)
        func height(_ widths: [Int]) -> Int {
            (0..<3).map { row in
                zip(columns, widths).map { $0[row].lines[0].wrapped(to: $1).count }.max() ?? 0
            }.reduce(0, +)
        }
        let needed = widths.needed
        let all = (needed[0]..<room).flatMap { a in (needed[1]..<room).map { [a, $0, room - a - $0] } }
        let lowest = all.filter { $0[2] >= needed[2] }.map(height).min()
        #expect(widths.fitting(room).map(height) == lowest)
    }

    @Test("a cell may have several lines")
    func lineBreaks() {
        let table = TextTable(header: ["a"], rows: [[.init(lines: ["첫째", "둘째"])], ["c"]])
        #expect(
            table.lines(width: 20).map(\.plain) == [
                "┌──────┐", "│ a    │", "├──────┤", "│ 첫째 │", "│ 둘째 │", "├──────┤", "│ c    │", "└──────┘",
            ])
    }
}
