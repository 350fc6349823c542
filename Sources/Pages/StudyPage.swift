import Terminal

/// A plot of stored studies as a page.
public struct StudyPage {
    private let page: Page

    /// A page of figures under a title; `lead` says what the studies are, `reading` how to look at them.
    public init(
        title: String, lead: [StyledLine], reading: String, figures: [Figure], captions: [String], command: String
    ) {
        page = Page(
            title: title, lead: Markup(lead.map { Markup("p", ["class": "lead"], [Markup($0)]) }),
            sections: [
                Page.Section(
                    nil, reading: reading,
                    figures.map(\.markup) + captions.map { Markup("p", ["class": "note"], $0) })
            ], command: command)
    }

    /// The file.
    public var html: String { page.html }
}
