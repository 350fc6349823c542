/// Titles under which a note asks interview questions.
enum SectionTitle {
    /// Whether `title` heads a section of questions, such as `4. 예상 면접 질문 (Potential Interview Questions)`.
    static func headsQuestions(_ title: String) -> Bool {
        let words = Asking.withoutNumber(Asking.withoutMarkup(title)).composed.letters
        let isTitle =
            whole.contains(words) || anywhere.contains(where: words.contains(bytes:))
            || asked.contains(where: words.contains(bytes:)) && qualifiers.contains(where: words.contains(bytes:))
        return isTitle
            && (words.suffix(3).elementsEqual("q&a".utf8) || !Asking.asks(String(decoding: words, as: UTF8.self)))
    }

    private static let whole = Set(["질문", "질문들", "질문과답", "quiz", "questions"].map(\.letters))

    private static let anywhere = [
        "interviewquestion", "q&a", "qna", "q/a", "faq", "질의응답", "문답", "퀴즈", "질문과답변", "질문및답변", "질문과정답",
        "질문모음", "질문리스트", "질문목록", "questionsandanswers", "questions&answers",
    ].map(\.letters)

    private static let asked = ["질문", "문제", "문항"].map(\.letters)

    private static let qualifiers = [
        "예상", "면접", "인터뷰", "기출", "빈출", "단골", "핵심", "주요", "자주", "확인", "점검", "복습", "연습", "실전", "interview",
    ].map(\.letters)
}

extension String {
    /// The bytes of the text without its spaces, in lower case.
    fileprivate var letters: [UInt8] {
        var letters: [UInt8] = []
        letters.reserveCapacity(utf8.count)
        for scalar in unicodeScalars where !scalar.isBlank {
            letters += UTF8.encode(scalar.folded) ?? UTF8.encodedReplacementCharacter
        }
        return letters
    }
}
