/// What a terminal can do, as its environment tells; the one place that knows terminals by name.
public struct TerminalCapabilities: Hashable, Sendable {
    /// The colours a terminal has.
    public enum Colors: Int, Hashable, Sendable {
        case none = 0
        case sixteen = 16
        case palette = 256
        case all = 16_777_216
    }

    /// The colours it shows.
    public let colors: Colors
    /// Whether it opens addresses (OSC 8).
    public let opensLinks: Bool
    /// Whether a program may put text on its clipboard (OSC 52), as far as is known: the terminal may still refuse.
    public let takesText: Bool
    /// Whether its background is light, where it says so (`COLORFGBG`).
    public let isLight: Bool

    /// What the environment of a process tells of its terminal.
    public init(environment: [String: String]) {
        colors = Self.colors(environment)
        opensLinks = Self.opensLinks(environment)
        let term = environment["TERM", default: "dumb"]
        takesText = !["dumb", "linux", "vt1", "vt2"].contains(where: term.hasPrefix)
        // `foreground;background` in the sixteen colours, of which white and the bright ones but black are light.
        let background = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
        isLight = background.map { $0 == 7 || (9...15).contains($0) } ?? false
    }

    private static func colors(_ environment: [String: String]) -> Colors {
        let term = environment["TERM", default: ""]
        let program = environment["TERM_PROGRAM", default: ""]
        if term == "dumb" || term.hasPrefix("vt1") || term.hasPrefix("vt2") { return .none }
        if ["truecolor", "24bit"].contains(environment["COLORTERM", default: ""]) { return .all }
        if ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"].contains(program) { return .all }
        if term.contains("direct") || ["kitty", "ghostty", "foot", "alacritty"].contains(where: term.contains) {
            return .all
        }
        return term.contains("256") || program == "Apple_Terminal" ? .palette : .sixteen
    }

    /// tmux passes links on only since 3.4, and only when told to.
    private static func opensLinks(_ environment: [String: String]) -> Bool {
        guard environment["TMUX"] == nil, environment["STY"] == nil else { return false }
        let term = environment["TERM", default: ""]
        let program = environment["TERM_PROGRAM", default: ""]
        return environment["WT_SESSION"] != nil || environment["KONSOLE_VERSION"] != nil
            || Int(environment["VTE_VERSION", default: ""]) ?? 0 >= 5000
            || ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"].contains(program)
            || ["kitty", "ghostty", "foot", "alacritty"].contains { term.contains($0) }
    }
}
