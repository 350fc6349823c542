/// A key of a terminal, a click or a turn of the wheel, or text put in at once.
enum Key: Hashable {
    case character(Character)
    /// A letter together with Ctrl, in lower case.
    case control(Character)
    case enter, tab, backTab, escape, backspace
    case up, down, left, right, pageUp, pageDown, home, end
    case wheelUp, wheelDown
    /// The first button pressed in a cell of the screen, counted from 0.
    case click(column: Int, row: Int)
    /// Text pasted by a terminal that says where it begins and ends.
    case paste(String)
    /// A key that means nothing here.
    case other
}
