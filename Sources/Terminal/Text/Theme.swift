/// How the named colours of a ``Style`` look on a terminal.
public enum Theme: String, Hashable, Sendable, CaseIterable {
    /// For a dark background.
    case dark
    /// For a light one.
    case light
    /// At least seven to one against the background, and nothing dim.
    case highContrast = "high-contrast"
    /// The terminal's own colour alone: bold, underlines and the like stay.
    case none
}

/// A theme on a terminal: a style's colour → the parameters of its SGR sequence.
public struct Palette: Hashable, Sendable {
    private let theme: Theme
    private let colors: TerminalCapabilities.Colors
    private let isLight: Bool
    /// The parameters for each colour.
    private var codes: [String?] = []

    /// The palette of a theme on a terminal; without a theme the one for its background.
    public init(_ theme: Theme? = nil, on terminal: TerminalCapabilities) {
        self.theme = theme ?? (terminal.isLight ? .light : .dark)
        colors = terminal.colors
        isLight = theme == .light || (theme != .dark && terminal.isLight)
        codes = Color.allCases.map(parameters)
    }

    /// The sixteen colours that every terminal has, on a dark background.
    public static let basic = Palette(.dark, on: TerminalCapabilities(environment: [:]))

    /// Whether faint text is faint.
    var dims: Bool { theme != .highContrast }

    /// The parameters that set a colour; none where it is the terminal's own.
    func code(for color: Color) -> String? {
        codes[color.rawValue - Color.red.rawValue]
    }

    private func parameters(for color: Color) -> String? {
        guard theme != .none, colors != .none else { return nil }
        let tone = tone(of: color)
        switch colors {
        case .none: return nil
        case .sixteen: return String(tone.basic)
        case .palette: return "38;5;\(tone.indexed)"
        case .all: return "38;2;\(tone.rgb >> 16);\(tone.rgb >> 8 & 0xFF);\(tone.rgb & 0xFF)"
        }
    }

    /// A colour as one of the sixteen, one of the 256, and as red, green and blue.
    struct Tone {
        let basic: Int
        let indexed: Int
        let rgb: Int
    }

    func tone(of color: Color) -> Tone {
        switch (theme, isLight) {
        case (.highContrast, false): Self.brightest(color)
        case (.highContrast, true): Self.darkest(color)
        case (_, true): Self.onLight(color)
        case (_, false): Self.onDark(color)
        }
    }

    private static func onDark(_ color: Color) -> Tone {
        switch color {
        case .red: Tone(basic: 31, indexed: 210, rgb: 0xFF8B85)
        case .green: Tone(basic: 32, indexed: 114, rgb: 0x8CD69A)
        case .yellow: Tone(basic: 33, indexed: 222, rgb: 0xEBC76D)
        case .blue: Tone(basic: 34, indexed: 111, rgb: 0x8FB9FF)
        case .magenta: Tone(basic: 35, indexed: 183, rgb: 0xD9B0FF)
        case .cyan: Tone(basic: 36, indexed: 116, rgb: 0x79D3DB)
        }
    }

    /// Of the sixteen, yellow and cyan cannot be read on white.
    private static func onLight(_ color: Color) -> Tone {
        switch color {
        case .red: Tone(basic: 31, indexed: 124, rgb: 0xA61B1B)
        case .green: Tone(basic: 32, indexed: 22, rgb: 0x14632B)
        case .yellow: Tone(basic: 35, indexed: 94, rgb: 0x7A4B00)
        case .blue: Tone(basic: 34, indexed: 25, rgb: 0x0B4FA8)
        case .magenta: Tone(basic: 35, indexed: 90, rgb: 0x6B2FA0)
        case .cyan: Tone(basic: 34, indexed: 23, rgb: 0x005F6B)
        }
    }

    private static func brightest(_ color: Color) -> Tone {
        switch color {
        case .red: Tone(basic: 91, indexed: 217, rgb: 0xFFB3B3)
        case .green: Tone(basic: 92, indexed: 120, rgb: 0x8CFF8C)
        case .yellow: Tone(basic: 93, indexed: 227, rgb: 0xFFFF66)
        case .blue: Tone(basic: 94, indexed: 153, rgb: 0xB3D7FF)
        case .magenta: Tone(basic: 95, indexed: 225, rgb: 0xFFCCFF)
        case .cyan: Tone(basic: 96, indexed: 123, rgb: 0x80FFFF)
        }
    }

    private static func darkest(_ color: Color) -> Tone {
        switch color {
        case .red: Tone(basic: 31, indexed: 88, rgb: 0x7A0000)
        case .green: Tone(basic: 30, indexed: 22, rgb: 0x004200)
        case .yellow: Tone(basic: 30, indexed: 52, rgb: 0x4A3700)
        case .blue: Tone(basic: 34, indexed: 18, rgb: 0x00007A)
        case .magenta: Tone(basic: 35, indexed: 53, rgb: 0x520052)
        case .cyan: Tone(basic: 34, indexed: 23, rgb: 0x004850)
        }
    }
}
