extension String {
    /// The text as a screen may show it: in NFC, with a visible sign for every character that would steer the terminal.
    ///
    /// C0 controls become their pictures (ESC is ␛), tabs and line ends a space; C1 controls, bidirectional controls
    /// and stray tag characters are spelled `⟪U+202E⟫`. Combining marks after the eighth of a cluster are dropped.
    /// Doing it twice changes nothing.
    public var visible: String {
        if simpleColumns != nil { return self }
        var result = ""
        for character in nfc {
            if character.utf8.count == 1, character >= " ", character != "\u{7F}" {
                result.append(character)
                continue
            }
            let isFlag = character.unicodeScalars.first == "\u{1F3F4}"
            var marks = 0
            for scalar in character.unicodeScalars {
                if let sign = scalar.sign(inFlag: isFlag) {
                    result += sign
                } else {
                    if scalar.isMark { marks += 1 }
                    if !scalar.isMark || marks <= 8 { result.unicodeScalars.append(scalar) }
                }
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// What stands for the scalar on a screen; nil when it may be shown itself.
    fileprivate func sign(inFlag isFlag: Bool) -> String? {
        switch value {
        case 0x09, 0x0A, 0x2028, 0x2029: " "
        case 0x00...0x1F: Unicode.Scalar(0x2400 + value).map { String($0) }
        case 0x7F: "\u{2421}"
        case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: codePoint
        case 0xE0000...0xE007F where !isFlag: codePoint
        default: nil
        }
    }

    private var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "⟪U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟫"
    }

    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }
}
