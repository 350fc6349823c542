import Content

/// A note as `read --format json` prints it.
struct NoteJSON: Encodable {
    let note: Note

    private enum Key: CodingKey {
        case path, title, date, tags, difficulty, blocks, questions
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(note.path, forKey: .path)
        try object.encode(note.title, forKey: .title)
        try object.encode(note.date, forKey: .date)
        try object.encode(note.tags, forKey: .tags)
        try object.encode(note.difficulty, forKey: .difficulty)
        try object.encode(note.blocks.map(BlockJSON.init), forKey: .blocks)
        try object.encode(note.questions.map(QuestionJSON.init), forKey: .questions)
    }
}

/// A block: its type, the line it starts on, and what its type has.
struct BlockJSON: Encodable {
    let block: Block

    private enum Key: CodingKey {
        case type, line, level, text, language, ordered, start, tight, items, blocks, alignments, header, rows, label
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(block.range.startLine, forKey: .line)
        switch block.kind {
        case .heading(let level, let content):
            try object.encode("heading", forKey: .type)
            try object.encode(level, forKey: .level)
            try object.encode(content.plainText, forKey: .text)
        case .paragraph(let content):
            try object.encode("paragraph", forKey: .type)
            try object.encode(content.plainText, forKey: .text)
        case .list(let list):
            try object.encode("list", forKey: .type)
            try object.encode(list.start != nil, forKey: .ordered)
            try object.encode(list.start, forKey: .start)
            try object.encode(list.isTight, forKey: .tight)
            try object.encode(list.items.map(ItemJSON.init), forKey: .items)
        case .quote(let blocks):
            try object.encode("quote", forKey: .type)
            try object.encode(blocks.map(BlockJSON.init), forKey: .blocks)
        case .code(let info, let text):
            try object.encode("code", forKey: .type)
            try object.encode(String(info.prefix { !$0.isWhitespace }), forKey: .language)
            try object.encode(text, forKey: .text)
        case .html(let text):
            try object.encode("html", forKey: .type)
            try object.encode(text, forKey: .text)
        case .table(let table):
            try object.encode("table", forKey: .type)
            try object.encode(table.alignments, forKey: .alignments)
            try object.encode(table.header.map(\.plainText), forKey: .header)
            try object.encode(table.rows.map { $0.map(\.plainText) }, forKey: .rows)
        case .footnote(let label, let blocks):
            try object.encode("footnote", forKey: .type)
            try object.encode(label, forKey: .label)
            try object.encode(blocks.map(BlockJSON.init), forKey: .blocks)
        case .rule:
            try object.encode("rule", forKey: .type)
        }
    }
}

/// An item of a list; `done` is null unless it is a task.
private struct ItemJSON: Encodable {
    let item: Block.Item

    private enum Key: CodingKey {
        case done, blocks
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(item.isDone, forKey: .done)
        try object.encode(item.blocks.map(BlockJSON.init), forKey: .blocks)
    }
}

/// A question with all its fields, null or empty where the note says nothing.
struct QuestionJSON: Encodable {
    let question: Question

    private enum Key: CodingKey {
        case id, question, answer, rubric, traps, followUps, keywords, difficulty, stars, line
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(question.id, forKey: .id)
        try object.encode(question.text, forKey: .question)
        try object.encode(question.answer, forKey: .answer)
        try object.encode(question.rubric, forKey: .rubric)
        try object.encode(question.traps, forKey: .traps)
        try object.encode(question.followUps, forKey: .followUps)
        try object.encode(question.keywords, forKey: .keywords)
        try object.encode(question.difficulty, forKey: .difficulty)
        try object.encode(question.stars, forKey: .stars)
        try object.encode(question.line, forKey: .line)
    }
}
