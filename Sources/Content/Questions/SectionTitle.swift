/// Titles under which a note asks interview questions.
enum SectionTitle {
    /// Whether `title` heads a section of questions, such as `4. 예상 면접 질문 (Potential Interview Questions)`.
    static func headsQuestions(_ title: String) -> Bool {
        let words = Asking.withoutNumber(Asking.withoutMarkup(title)).composed.lowercased().filter { !$0.isBlank }
        let isTitle =
            whole.contains(words) || anywhere.contains(where: words.hasBytes)
            || asked.contains(where: words.hasBytes) && qualifiers.contains(where: words.hasBytes)
        return isTitle && (words.hasSuffix("q&a") || !Asking.asks(words))
    }

    private static let whole: Set<String> = ["질문", "질문들", "질문과답", "quiz", "questions"]

    private static let anywhere = [
        "interviewquestion", "q&a", "qna", "q/a", "faq", "질의응답", "문답", "퀴즈", "질문과답변", "질문및답변", "질문과정답",
        "질문모음", "질문리스트", "질문목록", "questionsandanswers", "questions&answers",
    ]

    private static let asked = ["질문", "문제", "문항"]

    private static let qualifiers = [
        "예상", "면접", "인터뷰", "기출", "빈출", "단골", "핵심", "주요", "자주", "확인", "점검", "복습", "연습", "실전", "interview",
    ]
}
