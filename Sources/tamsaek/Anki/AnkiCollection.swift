/// What of Anki's collection is read and written: notes with their cards, and the log of answers.
struct AnkiCollection: Equatable {
    /// Seconds since 1970 of 04:00 on the day from which cards count the days they are due.
    var created = 0
    /// Seconds to add to UTC for the learner's time when it began.
    var utcOffset = 0
    var notes: [Note] = []
    var cards: [Card] = []
    var reviews: [Review] = []
    /// By id.
    var noteTypes: [Int: NoteType] = [:]
    /// The full names, by id.
    var decks: [Int: String] = [:]

    /// What a note is made of and which cards are made of it.
    struct NoteType: Equatable {
        let name: String
        /// The names of the fields.
        let fields: [String]
        let templates: [Template]
        /// Whether a card is made of each gap in the text, all with the one template.
        let isCloze: Bool
        /// CSS.
        let style: String
        /// Seconds since 1970.
        let modified: Int
    }

    /// A kind of card: what its sides show of the note's fields.
    struct Template: Equatable {
        let name: String
        let question: String
        let answer: String
    }

    struct Note: Equatable {
        let id: Int
        /// Stays the same wherever the note goes.
        let guid: String
        let type: Int
        /// Seconds since 1970; an older note is not overwritten by one as old.
        let modified: Int
        let tags: [String]
        /// HTML.
        let fields: [String]
    }

    /// A card with its place in the schedule; the columns are Anki's.
    struct Card: Equatable {
        let id: Int
        let note: Int
        let deck: Int
        /// Which template of the note's type, or which cloze.
        let ordinal: Int
        let modified: Int
        let schedule: AnkiSchedule
    }

    /// An answer.
    struct Review: Equatable {
        /// Milliseconds since 1970, at which it was given; no two are the same.
        let id: Int
        let card: Int
        /// 1 Again to 4 Easy; 0 where the schedule was changed without an answer.
        let ease: Int
        /// Days, or seconds where negative, until the card is due again.
        let interval: Int
        /// The same of the answer before.
        let lastInterval: Int
        /// The difficulty, from 100 to 1100; 0 where FSRS had no part in it.
        let factor: Int
        /// Milliseconds.
        let time: Int
        /// 0 learning, 1 review, 2 relearning, 3 before it was due, 4 and 5 no answer.
        let type: Int
    }
}
