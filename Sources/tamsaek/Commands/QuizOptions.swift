import ArgumentParser
import Content
import Foundation
import NoteIndex
import Quiz
import Terminal

/// Which questions are meant; `quiz` and `stats` have these.
struct QuizOptions: ParsableArguments {
    @OptionGroup var content: ContentOptions

    @Option(name: .customLong("note"), help: ArgumentHelp("이 노트의 문제만. 여러 번 쓸 수 있음", valueName: "slug"))
    var notes: [String] = []

    @Option(name: .customLong("tag"), help: ArgumentHelp("이 태그가 붙은 노트의 문제만. 여러 번 쓸 수 있음", valueName: "tag"))
    var tags: [String] = []

    @Option(name: .customLong("difficulty"), help: ArgumentHelp("이 난이도의 문제만. 여러 번 쓸 수 있음", valueName: "level"))
    var difficulties: [String] = []

    @OptionGroup var record: RecordOptions

    /// Wordings that mean the same: the program's, those beside the notes, and the learner's own.
    func synonyms() throws -> Synonyms {
        let folders = Folders.current
        let own = [try folders.content(option: content.content), folders.configuration]
        return own.reduce(.machineLearning) { synonyms, folder in
            let file = folder.appending(path: "동의어.txt")
            return (try? String(contentsOf: file, encoding: .utf8)).map { synonyms.adding(Synonyms($0)) } ?? synonyms
        }
    }

    /// Lets questions that were rewritten in the notes go on with their history, and says so.
    func carryOver(to cards: [Card], in store: ReviewStore, _ console: Console) throws {
        for card in try store.carryOver(to: cards, in: content.folder()) {
            let line = StyledLine("고쳐 쓴 문제가 지금까지의 기록을 이어받았습니다: \(card.question.text)")
            console.writeError(line.plain + "\n")
        }
    }

    /// Every question of the notes, those that are meant, and the slugs of notes that cannot be read, which is said too.
    ///
    /// - Throws: ``QuizSelectionError`` when none is, unless `mayBeNone` says that there may be more than questions.
    func cards(
        _ console: Console, mayBeNone: Bool = false
    ) throws -> (all: [Card], chosen: [Card], unreadable: Set<String>) {
        let index = try content.index(isSearchable: false)
        let unreadable = index.diagnostics.unreadableSlugs
        if !unreadable.isEmpty {
            console.writeError("읽지 못한 노트가 \(unreadable.count)개 있습니다. tamsaek check로 확인하세요.\n")
        }
        let slugs = try notes.map { name in
            try index.entries.first { $0.slug == name }?.slug ?? content.library().note(named: name).slug
        }
        let all = Card.firstOfEachID(
            zip(index.entries, try index.questions()).flatMap { note, questions in
                questions.map {
                    Card(
                        $0, note: note.slug, path: note.path, title: note.title, tags: note.tags,
                        difficulty: note.difficulty)
                }
            })
        let filter = CardFilter(notes: slugs, tags: tags, difficulties: difficulties)
        let chosen = all.filter(filter.matches)
        guard !chosen.isEmpty || mayBeNone else { throw QuizSelectionError(cards: all) }
        return (all, chosen, unreadable)
    }

    /// The notes that are meant, for what is in them besides questions.
    func meantNotes() throws -> [Note] {
        let library = try content.library()
        let filter = CardFilter(
            notes: try notes.map { try library.note(named: $0).slug }, tags: tags, difficulties: difficulties)
        return library.notes.filter(filter.matches)
    }
}

/// No question is left to ask: the notes have none, or none that was meant.
struct QuizSelectionError: Error {
    let cards: [Card]
}

extension QuizSelectionError: LocalizedError {
    var errorDescription: String? {
        cards.isEmpty ? "노트에서 면접 문제를 찾지 못했습니다." : "고른 조건에 맞는 문제가 없습니다."
    }

    var recoverySuggestion: String? {
        guard !cards.isEmpty else {
            return "노트에 '예상 면접 질문' 절을 두고 '- **Q. 질문**'과 '- **A.** 답'을 적으면 문제가 됩니다."
        }
        let choices = [
            ("노트", cards.map(\.note)), ("태그", cards.flatMap(\.tags)), ("난이도", cards.compactMap(\.difficulty)),
        ]
        return "쓸 수 있는 값: "
            + choices.filter { !$0.1.isEmpty }.map { "\($0) \(Set($1).sorted().joined(separator: ", "))" }
            .joined(separator: "; ")
    }
}
