/// The commands of LaTeX that take arguments of one kind, by kind.
enum MathCommands {
    /// The combining mark of an accent, and the word for one that is wider than a letter.
    static let accents: [String: (mark: String, word: String)] = [
        "hat": ("\u{302}", "hat"), "widehat": ("\u{302}", "hat"), "bar": ("\u{304}", "bar"),
        "overline": ("\u{304}", "bar"), "tilde": ("\u{303}", "tilde"), "widetilde": ("\u{303}", "tilde"),
        "vec": ("\u{20D7}", "vec"), "overrightarrow": ("\u{20D7}", "vec"), "dot": ("\u{307}", "dot"),
        "ddot": ("\u{308}", "ddot"), "acute": ("\u{301}", "acute"), "grave": ("\u{300}", "grave"),
        "check": ("\u{30C}", "check"), "breve": ("\u{306}", "breve"), "mathring": ("\u{30A}", "ring"),
    ]

    static let alphabets: [String: MathAlphabet] = [
        "mathrm": .roman, "mathit": .roman, "mathsf": .roman, "mathtt": .roman, "mathnormal": .roman, "rm": .roman,
        "mathbf": .bold, "boldsymbol": .bold, "bm": .bold, "bold": .bold, "pmb": .bold, "mathbb": .blackboard,
        "mathds": .blackboard, "mathcal": .script, "mathscr": .script, "mathfrak": .fraktur,
    ]

    /// What holds words instead of mathematics.
    static let texts: Set<String> = [
        "text", "textrm", "textbf", "textit", "textsf", "texttt", "textnormal", "textup", "mbox", "hbox", "intertext",
    ]

    /// What only changes how a formula is set.
    static let ignored: Set<String> = [
        "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle", "nonumber", "notag", "!", "limits", "nolimits",
        "hline", "allowbreak", "/",
    ]

    static let spaces: [String: MathSpace] = [
        ",": .thin, ":": .thin, ";": .thin, ">": .thin, " ": .thin, "\n": .thin, "thinspace": .thin,
        "medspace": .thin, "thickspace": .thin, "enspace": .thin, "quad": .quad, "qquad": .quad,
    ]

    /// What makes a delimiter larger.
    static let sizes: Set<String> = Set(
        ["big", "Big", "bigg", "Bigg"].flatMap { size in ["", "l", "r", "m"].map { size + $0 } } + ["middle"])

    static func kind(ofSize name: String) -> MathClass {
        switch name.last {
        case "l": .open
        case "r": .close
        case "m", "e": .relation
        default: .bar
        }
    }

    /// The brackets around the rows of an environment; none where its rows are lines of one formula.
    static let environments: [String: (open: String, close: String)] = [
        "matrix": ("[", "]"), "pmatrix": ("(", ")"), "bmatrix": ("[", "]"), "Bmatrix": ("{", "}"),
        "vmatrix": ("|", "|"), "Vmatrix": ("‖", "‖"), "smallmatrix": ("[", "]"), "array": ("", ""),
        "cases": ("{", "}"), "dcases": ("{", "}"), "aligned": ("", ""), "align": ("", ""), "align*": ("", ""),
        "alignat": ("", ""), "alignedat": ("", ""), "split": ("", ""), "gather": ("", ""), "gather*": ("", ""),
        "gathered": ("", ""), "equation": ("", ""), "equation*": ("", ""), "eqnarray": ("", ""), "eqnarray*": ("", ""),
        "multline": ("", ""), "multline*": ("", ""),
    ]

    /// The words of `\text{…}`: its escapes undone, the dollars around mathematics in it gone.
    static func plainText(_ source: String) -> String {
        var text = ""
        var isEscaped = false
        for character in source {
            if !isEscaped, character == "\\" {
                isEscaped = true
                continue
            }
            if isEscaped {
                if character.isLetter { text += "\\" }
                if spaces[String(character)] != nil { text += " " } else if character != "!" { text.append(character) }
            } else if character == "~" {
                text += " "
            } else if character != "$", character != "{", character != "}" {
                text.append(character)
            }
            isEscaped = false
        }
        return text
    }
}
