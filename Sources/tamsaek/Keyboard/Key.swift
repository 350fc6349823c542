/// A key of a terminal, a turn of its wheel, or text put in at once.
enum Key: Hashable {
    case character(Character)
    /// A letter together with Ctrl, in lower case.
    case control(Character)
    case enter, tab, backTab, escape, backspace
    case up, down, left, right, pageUp, pageDown, home, end
    case wheelUp, wheelDown
    /// Text pasted by a terminal that says where it begins and ends.
    case paste(String)
    /// A key that means nothing here.
    case other
}
