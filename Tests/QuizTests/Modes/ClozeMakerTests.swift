import Content
import Foundation
import Testing

@testable import Quiz

@Suite("Blanks")
struct ClozeMakerTests {
    private let maker = ClozeMaker()

    private func questions(_ note: Note) -> [ClozeQuestion] {
        Card.cards(of: [note]).flatMap(maker.questions) + maker.questions(ofTablesIn: note)
    }

    @Test("the term can be read nowhere in what is shown, in none of its forms", arguments: NoteSamples.all)
    func hidden(note: Note) {
        for question in questions(note) {
            let letters = { (text: String) in String(text.lowercased().filter { $0.isLetter || $0.isNumber }) }
            let shown = question.lines.map(\.value).joined(separator: " ")
            #expect(shown.contains(ClozeQuestion.blank))
            #expect(!letters(shown).contains(letters(question.term)), "\(question.id): \(shown)")
            #expect(!letters(question.question ?? "").contains(letters(question.term)), "\(question.id)")
            for synonym in Synonyms.machineLearning.alternatives(to: question.term) {
                #expect(Phrase(synonym)?.ranges(in: FoldedText(shown)).isEmpty ?? true, "\(question.id): \(synonym)")
            }
        }
    }

    @Test(
        "the note's own wording is right, in either Unicode form, without blanks and with a particle",
        arguments: NoteSamples.all)
    func accepts(note: Note) {
        for question in questions(note) {
            let term = question.term
            #expect(question.accepts(term), "\(term)")
            #expect(question.accepts(term.decomposedStringWithCanonicalMapping), "\(term)")
            #expect(question.accepts(term.filter { !$0.isWhitespace }), "\(term)")
            #expect(!question.accepts(""))
            #expect(!question.accepts("전혀 다른 말"))
        }
    }

    private static let question = Question(
        id: "bo", text: "다음 점은 어떻게 고르나요?",
        answer: "결과에 값싼 대리 모델(surrogate)을 맞춥니다. 획득 함수가 **다음 점**을 고릅니다. 임의로 뽑으므로 빠릅니다.",
        rubric: [["대리 모델", "근사 모델"], ["획득 함수"], ["임의로 뽑"]], line: 1)

    @Test("a term goes with its synonyms; a verb's stem is no term")
    func answer() throws {
        let note = Note(
            path: "", slug: "bo", title: "BO", date: nil, tags: [], difficulty: nil, blocks: [],
            questions: [Self.question], warnings: [])
        let questions = maker.questions(of: Card(Self.question, in: note))
        #expect(questions.map(\.term) == ["대리 모델", "획득 함수", "다음 점"])
        #expect(questions[0].lines.map(\.value) == ["결과에 값싼 ____(____)을 맞춥니다."])
        for typed in ["대리모델", "surrogate", "서로게이트", "근사 모델", "대리 모델을", "대리 모델입니다"] {
            #expect(questions[0].accepts(typed), "\(typed)")
        }
        for typed in ["대리", "모델", "대리 모델이 아니라 격자", "획득 함수"] {
            #expect(!questions[0].accepts(typed), "\(typed)")
        }
        #expect(questions[0].hint == "ㄷㄹ ㅁㄷ")
        // The question has the term, and is not shown.
        #expect(questions[2].question == nil)
    }

    @Test("a row's name is asked in any of its forms, a short cell in its own")
    func table() throws {
        let questions = maker.questions(ofTablesIn: try #require(NoteSamples.sorting))
        let quick = try #require(questions.first { $0.term == "퀵 정렬 (Quick Sort)" })
        #expect(quick.lines.first?.value == "____")
        for typed in ["퀵 정렬", "quick sort", "퀵정렬은"] { #expect(quick.accepts(typed), "\(typed)") }
        #expect(!quick.accepts("정렬"))
        let worst = try #require(questions.first { $0.id.contains("퀵 정렬") && $0.term == "O(n²)" })
        #expect(worst.accepts("O(n^2)"))
        #expect(!worst.accepts("O(n)"))
    }

    @Test("where its author marks no terms, those are taken that particles show to be such, and marked so")
    func automatic() throws {
        let note = try #require(NoteSamples.lone)
        let questions = questions(note)
        #expect(!questions.isEmpty)
        for question in questions { #expect(question.isAutomatic) }
    }
}
