import Terminal

extension TextPanel {
    /// How to run the exercises of a note.
    static func exercises(_ exercises: [Exercise]) -> TextPanel {
        TextPanel(
            exercises.flatMap { [StyledLine($0.title, .bold), StyledLine("    " + $0.command), ""] }
                + [StyledLine("저장소의 폴더에서 실행합니다. 아무 글쇠나 누르면 닫힙니다.", .dim)])
    }

    /// The address of a link that leads out of the notes; nothing opens it but the reader's own click.
    static func address(_ address: String) -> TextPanel {
        TextPanel([
            StyledLine("노트 밖의 주소", .bold), "", StyledLine([Span(address, link: Hyperlink(address))]), "",
            StyledLine("링크를 여는 터미널에서는 눌러서 엽니다. 아무 글쇠나 누르면 닫힙니다.", .dim),
        ])
    }
}
