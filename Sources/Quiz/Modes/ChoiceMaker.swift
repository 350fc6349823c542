import Content
import Foundation

/// Makes questions with choices of what notes say: the right one from an answer or a cell, the others from what the same
/// notes say of other things, or from what an author calls a misunderstanding.
///
/// Never two right ones: another choice must not be like the right one, must not be found to cover anything of the answer
/// by the ``AnswerGrader``, and must not speak of what is asked about. Where too few are left there is no question.
public struct ChoiceMaker: Sendable {
    private let cards: [Card]
    let seed: Int
    let synonyms: Synonyms
    let likeness: Likeness

    /// A maker that draws on all `cards`, those that are not asked too.
    ///
    /// - Parameters:
    ///   - cards: The questions of the notes.
    ///   - synonyms: Wordings that mean the same.
    ///   - seed: Fixes which choices there are and their order.
    public init(cards: [Card], synonyms: Synonyms = .machineLearning, seed: Int) {
        self.cards = cards
        self.synonyms = synonyms
        self.seed = seed
        likeness = Likeness(synonyms: synonyms)
    }

    /// The question of a card, with a sentence of its answer to choose; nil where none can be made.
    ///
    /// - Complexity: O(*n* log *n*) for *n* cards; the answers of few of them are read.
    public func question(of card: Card) -> ChoiceQuestion? {
        let grader = AnswerGrader(card.question, synonyms: synonyms)
        let own = Self.sentences(of: card)
        guard let answer = card.question.answer, let right = Self.keySentence(of: own, grader) else { return nil }
        let subject = subject(of: card)
        var others: [String] = []
        func isWrong(_ sentence: String) -> Bool {
            !grader.covers(sentence) && !(own + others).contains { likeness.areAlike($0, sentence) }
        }
        // Half of them at most, since an author states them in other words than answers.
        let traps = card.question.traps.compactMap { $0.split(separator: "|").first }.map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        for trap in traps.shuffled(seed: seed, by: { card.id + $0 }) where others.count < 2 && isWrong(trap) {
            others.append(trap)
        }
        let siblings = siblings(of: card).prefix(Self.reach)
        // One sentence of each question first, then a second.
        var taken: [String: Int] = [:]
        for most in [1, 2] {
            for sibling in siblings where others.count < ChoiceQuestion.most - 1 {
                let statements = Self.sentences(of: sibling).filter(Self.standsAlone)
                for sentence in statements.shuffled(seed: seed, by: { card.id + $0 }) {
                    let text = FoldedText(sentence)
                    guard taken[sibling.id, default: 0] < most, others.count < ChoiceQuestion.most - 1 else { break }
                    guard !subject.contains(where: { !$0.ranges(in: text).isEmpty }), isWrong(sentence) else {
                        continue
                    }
                    others.append(sentence)
                    taken[sibling.id, default: 0] += 1
                }
            }
        }
        return ChoiceQuestion(
            id: card.id, note: card.note, title: card.title, prompt: .question(card.question.text), right: right,
            others: others, reason: .answer(answer), card: card, seed: seed)
    }

    /// How many other questions are looked at.
    private static let reach = 60

    private static func sentences(of card: Card) -> [String] {
        card.question.answer.map { AnswerSentences($0).all } ?? []
    }

    /// The sentence of an answer that says most of it and can stand alone.
    ///
    /// What an answer says first is more to the point than its examples and advice: three sentences weigh a concept.
    private static func keySentence(of sentences: [String], _ grader: AnswerGrader) -> String? {
        let scored = sentences.enumerated().map { index, sentence in
            let found = grader.assess(sentence).findings.count(where: \.isFound)
            return (sentence: sentence, found: found, score: 3 * found - index)
        }
        let alone = scored.filter { $0.found > 0 && standsAlone($0.sentence) }
        return (alone.isEmpty ? scored : alone).reversed().max { $0.score < $1.score }?.sentence
    }

    /// Other cards: those of the same note, then those that share a tag, then the rest, each in the order of the seed.
    private func siblings(of card: Card) -> [Card] {
        let others = cards.filter { $0.id != card.id }.shuffled(seed: seed) { card.id + $0.id }
        let near = others.filter { $0.note == card.note }
        let alike = others.filter { $0.note != card.note && $0.tags.sharesWord(with: card.tags) }
        return near + (card.tags.isEmpty ? [] : alike)
            + others.filter { $0.note != card.note && (card.tags.isEmpty || !$0.tags.sharesWord(with: card.tags)) }
    }

    /// What a question asks about: its terms, but for those that most questions of the note speak of.
    private func subject(of card: Card) -> [Concept] {
        let texts = cards.filter { $0.note == card.note && $0.id != card.id }.map {
            FoldedText($0.question.text + "\n" + ($0.question.answer ?? ""))
        }
        return Terms.terms(of: FoldedText(card.question.text), without: .empty).filter(\.isSure).compactMap { term in
            Concept(wordings: [term.text], synonyms: synonyms)
        }.filter { concept in
            2 * texts.count { !concept.ranges(in: $0).isEmpty } <= texts.count
        }
    }

    /// Whether a sentence is long enough to say something and does not lean on the one before: 그래서, 이것은, 거기에서.
    private static func standsAlone(_ sentence: String) -> Bool {
        let text = FoldedText(sentence)
        guard text.letters.count >= 12, text.letters.count <= 160, let first = text.words.first else { return false }
        return !leaning.begins(text.letters[first]) && sentence.last != "?"
    }

    private static let leaning = WordList(
        """
        그래 그러 그런 그렇 그중 그때 그것 그래도 그 이것 이를 이때 이런 이렇 이처럼 이와 이들 이는 이 여기 거기 둘 즉 또 또한 다만 대신 따라서 하지만
        반면 반대로 특히 예를 왜냐하면 게다가 한편 결국 먼저 다음으로 마지막 그리고 단
        """)
}

extension AnswerGrader {
    /// Whether it finds anything of the answer in a text, or enough of one whose concepts are only guessed.
    func covers(_ text: String) -> Bool {
        let assessment = assess(text)
        let found = assessment.findings.count(where: \.isFound)
        guard assessment.isAutomatic else { return found > 0 }
        return found > 0 && assessment.suggestion.points != 0
    }
}
