import Content

// What `y` puts on the clipboard.
extension Reader {
    /// The address of the chosen link, where that is on the screen; else the first code block on it.
    mutating func copy() -> Request? {
        if let selectedLink, shown.contains(page.links[selectedLink].line) {
            return .copy(page.links[selectedLink].destination)
        }
        let codes = note.blocks.reduce(into: [SourceRange: String]()) { $1.addCode(to: &$0) }
        let code = page.origins[shown].lazy.compactMap(\.source).compactMap { codes[$0] }.first
        if code == nil { message = "화면에 복사할 코드가 없습니다." }
        return code.map { .copy($0) }
    }
}

extension Block {
    /// Notes the text of each code block by its place.
    fileprivate func addCode(to codes: inout [SourceRange: String]) {
        switch kind {
        case .code(_, let text): codes[range] = text
        case .list(let list): for block in list.items.flatMap(\.blocks) { block.addCode(to: &codes) }
        case .quote(let blocks), .footnote(_, let blocks): for block in blocks { block.addCode(to: &codes) }
        case .heading, .paragraph, .html, .table, .rule: break
        }
    }
}
