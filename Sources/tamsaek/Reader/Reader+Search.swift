// Searching while the query is typed.
extension Reader {
    /// Takes a key of the query, which began to be typed with the place `origin` at the top of the screen.
    mutating func type(_ key: Key, _ query: String, from origin: Double) {
        var query = query
        switch key {
        case .character(let character): query.append(character)
        case .paste(let text): query += text.visible
        case .backspace where !query.isEmpty: query.removeLast()
        case .control("u"): query = ""
        case .enter:
            mode = .page
            if !query.isEmpty, search == nil || search?.matches.isEmpty == true { message = "찾지 못했습니다: \(query)" }
            return
        case .escape, .backspace:
            mode = .page
            search = nil
            return scroll(to: page.line(at: origin))
        default: return
        }
        mode = .search(query, from: origin)
        search = ReaderSearch(query, in: searchedText())
        scroll(to: page.line(at: origin))
        search?.start(at: top)
        if let line = search?.line { reveal(line) }
    }

    mutating func goToMatch(_ step: Int) {
        guard var search else {
            message = "찾을 말이 없습니다. /를 누르고 치세요."
            return
        }
        guard !search.matches.isEmpty else {
            message = "찾지 못했습니다: \(search.query)"
            return
        }
        if search.move(by: step, on: shown) { message = step > 0 ? "끝까지 찾아 처음으로 왔습니다." : "처음까지 찾아 끝으로 왔습니다." }
        self.search = search
        if let line = search.line { reveal(line) }
    }
}
