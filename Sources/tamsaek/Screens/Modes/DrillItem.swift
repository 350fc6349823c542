import Quiz

/// A question that shows by itself whether it was answered right: with choices, or with a blank.
enum DrillItem {
    case choice(ChoiceQuestion)
    case cloze(ClozeQuestion)

    var id: String {
        switch self {
        case .choice(let question): question.id
        case .cloze(let question): question.id
        }
    }

    /// The slug of its note.
    var note: String {
        switch self {
        case .choice(let question): question.note
        case .cloze(let question): question.note
        }
    }

    /// The title of its note.
    var title: String {
        switch self {
        case .choice(let question): question.title
        case .cloze(let question): question.title
        }
    }

    /// The card a right or a wrong answer may count for; nil where it is of a table, or only of a part of an answer.
    var card: Card? {
        if case .choice(let question) = self { question.card } else { nil }
    }

    /// The right answer in a few words.
    var solution: String {
        switch self {
        case .choice(let question): question.choices[question.right]
        case .cloze(let question): question.term
        }
    }
}
