import Content
import Testing

@testable import Quiz

@Suite("Choices")
struct ChoiceMakerTests {
    private static let cards = Card.cards(of: NoteSamples.all)

    private func questions(_ note: Note, seed: Int) -> [ChoiceQuestion] {
        let maker = ChoiceMaker(cards: Self.cards, seed: seed)
        return Card.cards(of: [note]).compactMap(maker.question) + maker.questions(ofTablesIn: note)
    }

    @Test("every question has three or four choices, no two alike, and one right one", arguments: NoteSamples.all)
    func shape(note: Note) {
        let likeness = Likeness(synonyms: .machineLearning)
        for question in [1, 20_261_124].flatMap({ questions(note, seed: $0) }) {
            #expect((3...4).contains(question.choices.count))
            let right = question.choices[question.right]
            for (index, choice) in question.choices.enumerated() where index != question.right {
                #expect(!likeness.areEqual(choice, right), "\(question.id): \(choice)")
            }
            #expect(Set(question.choices).count == question.choices.count)
        }
    }

    @Test(
        "no other choice is found to answer the question, nor is like anything of its answer",
        arguments: NoteSamples.all)
    func neverTwoRight(note: Note) throws {
        let likeness = Likeness(synonyms: .machineLearning)
        for question in [1, 2, 20_261_124].flatMap({ questions(note, seed: $0) }) {
            guard let card = question.card else { continue }
            let grader = AnswerGrader(card.question)
            let sentences = AnswerSentences(try #require(card.question.answer)).all
            for (index, choice) in question.choices.enumerated() where index != question.right {
                #expect((grader.assess(choice).suggestion.points ?? 0) == 0, "\(card.id): \(choice)")
                if !card.question.rubric.isEmpty {
                    #expect(!grader.assess(choice).findings.contains { $0.isFound }, "\(card.id): \(choice)")
                }
                #expect(!sentences.contains { likeness.areAlike($0, choice) }, "\(card.id): \(choice)")
            }
        }
    }

    @Test("a row whose cell says the same as another's is no choice beside it", arguments: Array(1...20))
    func equalCells(seed: Int) throws {
        let note = try #require(NoteSamples.sorting)
        let names = [
            "O(n log n)": ["퀵 정렬 (Quick Sort)", "병합 정렬 (Merge Sort)", "힙 정렬 (Heap Sort)"],
            "O(n²)": ["삽입 정렬 (Insertion Sort)"],
        ]
        let asked = ChoiceMaker(cards: [], seed: seed).questions(ofTablesIn: note)
        for question in asked {
            guard case .described("평균이 다음과 같은 정렬은?", let cell) = question.prompt else { continue }
            let right = names[cell] ?? []
            #expect(question.choices.count { right.contains($0) } <= 1, "\(question.choices)")
        }
        // Yes or no leaves too little to choose from.
        #expect(!asked.contains { $0.choices.contains("예") })
    }

    @Test("a thing and its other name are not set beside each other")
    func synonyms() throws {
        let note = try #require(NoteSamples.odd.first { $0.slug == "쌍둥이" })
        for question in (1...9).flatMap({ questions(note, seed: $0) }) {
            #expect(!(question.choices.contains("RNN") && question.choices.contains("순환 신경망")))
        }
    }

    @Test("a column that only counts names nothing; the next one does")
    func counted() throws {
        let note = try #require(NoteSamples.odd.first { $0.slug == "순번" })
        let questions = questions(note, seed: 1)
        #expect(questions.count == 3)
        for question in questions { #expect(!question.choices.contains("1")) }
    }

    @Test("of a note with one question and no table, or of tables with too little in them, there is none")
    func tooLittle() throws {
        let lone = try #require(NoteSamples.lone)
        #expect(ChoiceMaker(cards: Card.cards(of: [lone]), seed: 1).question(of: Card.cards(of: [lone])[0]) == nil)
        for note in NoteSamples.odd where ["짝", "한 줄", "빈칸"].contains(note.slug) {
            #expect(questions(note, seed: 1).isEmpty, "\(note.slug)")
        }
    }

    @Test("the seed alone fixes the choices and their order")
    func determinism() throws {
        let note = try #require(NoteSamples.shipped.first)
        #expect(questions(note, seed: 5) == questions(note, seed: 5))
        let rights = (1...12).map { seed in questions(note, seed: seed).first?.right }
        #expect(Set(rights).count > 1)
    }

    @Test("Korean headers take the particle of their last sound, others both")
    func josa() {
        #expect(Josa.topic("알고리즘") == "알고리즘은")
        #expect(Josa.topic("규제") == "규제는")
        #expect(Josa.topic("Model") == "Model은(는)")
    }
}
