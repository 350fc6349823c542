import Terminal

/// One self-contained file: everything a browser needs is in it, and it asks the network for nothing.
struct Page {
    let title: String
    /// Below the title.
    let lead: Markup
    /// What stays in sight while the page is scrolled.
    var player: Markup?
    let sections: [Section]
    /// The command that makes the page again.
    let command: String

    /// A part of a page: a heading, how to read what follows, and that.
    struct Section {
        let heading: String?
        let reading: String?
        let content: [Markup]

        init(_ heading: String?, reading: String? = nil, _ content: [Markup]) {
            self.heading = heading
            self.reading = reading
            self.content = content
        }

        fileprivate var markup: Markup {
            let title = heading.map { [Markup("h2", [:], $0)] } ?? []
            let note = reading.map { [Markup("p", ["class": "reading"], $0)] } ?? []
            return Markup("section", [:], title + content + note)
        }
    }

    /// The file.
    var html: String {
        let head = Markup(
            "head", [:],
            [
                Markup("meta", ["charset": "utf-8"]),
                Markup("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                Markup(
                    "meta",
                    [
                        "http-equiv": "Content-Security-Policy",
                        "content":
                            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:",
                    ]),
                Markup("meta", ["name": "color-scheme", "content": "light dark"]),
                Markup("link", ["rel": "icon", "href": "data:,"]), Markup("title", [:], title),
                Markup("style", [:], [Markup(verbatim: "/*<![CDATA[*/\(StyleSheet.text)/*]]>*/")]),
            ])
        let footer = Markup(
            "footer", [:],
            [
                Markup("p", [:], "이 쪽을 다시 만드는 명령. 같은 명령은 같은 파일을 만든다."),
                Markup("pre", ["tabindex": "0"], [Markup("code", [:], command)]),
            ])
        let main = Markup(
            "main", [:],
            [Markup("header", [:], [Markup("h1", [:], title), lead])] + (player.map { [$0] } ?? [])
                + sections.map(\.markup) + [footer])
        let script = Markup("script", [:], [Markup(verbatim: "//<![CDATA[\n\(PageScript.text)\n//]]>")])
        let page = Markup("html", ["lang": "ko"], [head, Markup("body", [:], [main, script])])
        return "<!DOCTYPE html>\n\(page.source)\n"
    }
}
