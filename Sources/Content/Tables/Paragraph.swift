/// A paragraph or a setext heading in the source, where the header of a table may hide.
struct Paragraph {
    /// The lines of its text; the underline of a heading is not one of them.
    let lines: ClosedRange<Int>
    /// Where its first line begins, counted from 1 in bytes.
    let column: Int
    /// The quotes and list items around it, outermost first.
    let containers: [Containers.Opening]
}
