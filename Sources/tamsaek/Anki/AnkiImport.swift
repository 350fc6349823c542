import Content
import Foundation
import Quiz

/// What of a collection of Anki's becomes ours: answers to questions we know, and new questions with theirs.
struct AnkiImport {
    /// The notes to write, one a deck, by the name of the deck.
    private(set) var notes: [QuestionNote] = []
    /// All answers, in the order in which they were given.
    private(set) var reviews: [Review] = []
    /// Cards of questions that were there already.
    private(set) var known: Set<String> = []

    /// Looks through a collection.
    ///
    /// A question that we exported has our id; one of others gets an id made of its note's, so that it is known when it
    /// is imported again.
    ///
    /// - Parameters:
    ///   - collection: The collection.
    ///   - ids: The ids of the questions that there are.
    ///   - formerIDs: Ids that questions had before they were rewritten, with those they have now.
    ///   - utcOffset: The learner's offset from UTC at a time in milliseconds since 1970.
    init(
        _ collection: AnkiCollection, ids: Set<String>, formerIDs: [(old: String, new: String)] = [],
        utcOffset: (Int) -> Int
    ) {
        let renamed = Dictionary(
            formerIDs.filter { !ids.contains($0.old) && ids.contains($0.new) }, uniquingKeysWith: { $1 })
        let notes = Dictionary(collection.notes.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let cardCounts = Dictionary(grouping: collection.cards, by: \.note).mapValues(\.count)
        var questions: [Int: String] = [:]
        var decks: [(name: String, note: QuestionNote)] = []
        for card in collection.cards.sorted(by: { ($0.note, $0.ordinal) < ($1.note, $1.ordinal) }) {
            guard let note = notes[card.note], let type = collection.noteTypes[note.type] else { continue }
            let given = Self.id(of: note, card, isOnly: cardCounts[note.id] == 1)
            let id = renamed[given] ?? given
            questions[card.id] = id
            if ids.contains(id) {
                known.insert(id)
                continue
            }
            let name = collection.decks[card.deck] ?? "Anki"
            let index = decks.firstIndex { $0.name == name } ?? decks.endIndex
            if index == decks.endIndex { decks.append((name, QuestionNote(title: name))) }
            if let sides = Self.sides(of: card, note, type) {
                decks[index].note.add(id: id, question: sides.question, answer: sides.answer, tags: note.tags)
            }
        }
        self.notes = decks.map(\.note).filter { !$0.isEmpty }
        reviews = collection.reviews.compactMap { review in
            guard let id = questions[review.card] else { return nil }
            return Review(review, of: id, utcOffset: utcOffset(review.id))
        }
    }

    private static func id(of note: AnkiCollection.Note, _ card: AnkiCollection.Card, isOnly: Bool) -> String {
        if note.guid.hasPrefix(AnkiNote.guidPrefix) { return String(note.guid.dropFirst(AnkiNote.guidPrefix.count)) }
        let hash = String(SHA1.prefix(of: note.guid), radix: 16)
        return "anki-\(hash)" + (isOnly ? "" : "-\(card.ordinal + 1)")
    }

    /// What a card asks and what it answers, as CommonMark; nil where it asks nothing.
    private static func sides(
        of card: AnkiCollection.Card, _ note: AnkiCollection.Note, _ type: AnkiCollection.NoteType
    ) -> (question: String, answer: String)? {
        let ordinal = type.isCloze ? 0 : card.ordinal
        guard type.templates.indices.contains(ordinal) else { return nil }
        let fields = Dictionary(zip(type.fields, note.fields), uniquingKeysWith: { first, _ in first })
        let template = AnkiTemplate(fields: fields, gap: type.isCloze ? card.ordinal + 1 : nil)
        let question = HTMLMarkdown.markdown(of: template.side(type.templates[ordinal].question, isAnswer: false))
        guard !question.isEmpty else { return nil }
        let answer = HTMLMarkdown.markdown(of: template.side(type.templates[ordinal].answer, isAnswer: true))
        return (question, answer)
    }
}

extension Review {
    /// An answer of Anki's log; nil where no answer changed the schedule.
    fileprivate init?(_ review: AnkiCollection.Review, of card: String, utcOffset: Int) {
        // Rescheduling by hand, and cards looked at in a filtered deck that does not reschedule.
        guard let grade = Grade(rawValue: review.ease), review.type <= 3, review.type != 3 || review.factor != 0 else {
            return nil
        }
        self.init(
            card: card, grade: grade, moment: Moment(milliseconds: review.id, utcOffset: utcOffset),
            answerTime: max(0, review.time), mode: .anki)
    }
}
