import Foundation
import Testing

@testable import Terminal

struct ThemeTests {
    private func terminal(_ environment: [String: String]) -> TerminalCapabilities {
        TerminalCapabilities(environment: environment)
    }

    private func encoded(_ style: Style, _ theme: Theme?, _ environment: [String: String]) -> String {
        let palette = Palette(theme, on: terminal(environment))
        return StyledLine("글", style).encoded(color: true, palette: palette).replacing("\u{1B}", with: "␛")
    }

    @Test(
        "the environment tells how many colours there are",
        arguments: [
            (["TERM": "xterm"], .sixteen), (["TERM": "xterm-256color"], .palette), (["TERM": "dumb"], .none),
            (["TERM": "vt100"], .none), (["TERM": "xterm-256color", "COLORTERM": "truecolor"], .all),
            (["TERM": "screen", "COLORTERM": "24bit"], .all), (["TERM": "xterm-kitty"], .all),
            (["TERM": "xterm-direct"], .all), (["TERM": "x", "TERM_PROGRAM": "Apple_Terminal"], .palette),
            ([:], .sixteen),
        ] as [([String: String], TerminalCapabilities.Colors)])
    func colors(environment: [String: String], colors: TerminalCapabilities.Colors) {
        #expect(terminal(environment).colors == colors)
    }

    @Test(
        "COLORFGBG tells whether the background is light",
        arguments: [("15;0", false), ("0;15", true), ("0;default;7", true), ("15;8", false), ("", false), ("x", false)])
    func background(value: String, isLight: Bool) {
        #expect(terminal(["COLORFGBG": value]).isLight == isLight)
    }

    @Test("a colour is one of 16, of 256 or of all, as the terminal has them")
    func depths() {
        let red = Style(color: .red, isBold: true)
        #expect(encoded(red, .dark, ["TERM": "xterm"]) == "␛[1;31m글␛[0m")
        #expect(encoded(red, .dark, ["TERM": "xterm-256color"]) == "␛[1;38;5;210m글␛[0m")
        #expect(encoded(red, .dark, ["COLORTERM": "truecolor"]) == "␛[1;38;2;255;139;133m글␛[0m")
        #expect(encoded(red, .dark, ["TERM": "vt100"]) == "␛[1m글␛[0m")
    }

    @Test("without a theme the background decides; the theme none has no colour, high contrast nothing dim")
    func themes() {
        let cyan = Style(color: .cyan)
        #expect(encoded(cyan, nil, [:]) == encoded(cyan, .dark, [:]))
        #expect(encoded(cyan, nil, ["COLORFGBG": "0;15"]) == encoded(cyan, .light, [:]))
        #expect(encoded(cyan, .dark, ["COLORFGBG": "0;15"]) == encoded(cyan, .dark, [:]))
        #expect(encoded(Style(color: .cyan, isUnderlined: true), Theme.none, [:]) == "␛[4m글␛[0m")
        #expect(encoded(cyan, Theme.none, [:]) == "글")
        #expect(encoded(.dim, .highContrast, [:]) == "글")
        #expect(encoded(.dim, .light, [:]) == "␛[2m글␛[0m")
    }

    @Test(
        "every colour stands out from its background: 4.5 to one, in high contrast 7 (WCAG 2.1, 1.4.3 and 1.4.6)",
        arguments: Color.allCases)
    func contrast(color: Color) {
        for (theme, background, isLight, least) in [
            (Theme.dark, 0x1E1E1E, false, 4.5), (.light, 0xFFFFFF, true, 4.5), (.highContrast, 0x1E1E1E, false, 7),
            (.highContrast, 0xFFFFFF, true, 7),
        ] {
            let palette = Palette(theme, on: terminal(["COLORFGBG": isLight ? "0;15" : "15;0"]))
            let tone = palette.tone(of: color)
            for rgb in [tone.rgb, Self.rgb(ofIndexed: tone.indexed)] {
                let ratio = Self.contrast(rgb, background)
                #expect(ratio >= least, "\(theme) \(color) \(String(rgb, radix: 16)): \(ratio)")
            }
        }
    }

    /// The colour cube of xterm's 256 colours.
    private static func rgb(ofIndexed index: Int) -> Int {
        let levels = [0, 95, 135, 175, 215, 255]
        let cube = index - 16
        return levels[cube / 36] << 16 | levels[cube / 6 % 6] << 8 | levels[cube % 6]
    }

    private static func contrast(_ a: Int, _ b: Int) -> Double {
        let luminances = [a, b].map { rgb in
            zip([0.2126, 0.7152, 0.0722], [16, 8, 0]).reduce(0.0) { sum, part in
                let value = Double(rgb >> part.1 & 0xFF) / 255
                return sum + part.0 * (value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4))
            }
        }.sorted()
        return (luminances[1] + 0.05) / (luminances[0] + 0.05)
    }
}
