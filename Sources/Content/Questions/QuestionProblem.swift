/// Something about a note's questions that its author should look at.
enum QuestionProblem {
    case answerWithoutQuestion, bothMarks, commentWithoutQuestion, questionWithoutAnswer, tooDeep
    /// The question is asked before, on line `first`.
    case duplicate(first: Int)
    /// The `id` comment's value is taken by the question on line `first`.
    case duplicateID(first: Int)

    /// What is wrong.
    var message: String {
        switch self {
        case .answerWithoutQuestion: "질문 없이 답만 있습니다."
        case .bothMarks: "질문과 답이 한 줄에 있습니다."
        case .commentWithoutQuestion: "질문에 딸리지 않은 채점 주석입니다."
        case .questionWithoutAnswer: "모범 답이 없는 질문입니다."
        case .tooDeep: "질문이 목록 안에 너무 깊이 있습니다."
        case .duplicate(let first): "\(first)번째 줄과 같은 질문입니다."
        case .duplicateID(let first): "\(first)번째 줄의 질문과 id가 같습니다."
        }
    }

    /// What to do about it.
    var advice: String {
        switch self {
        case .answerWithoutQuestion: "앞에 'Q.'로 시작하는 질문을 적으세요."
        case .bothMarks: "답을 다음 줄의 하위 항목으로 옮기세요."
        case .commentWithoutQuestion: "주석을 답 항목 안으로 들여 쓰세요."
        case .questionWithoutAnswer: "아래에 'A.'로 시작하는 답을 적으세요. 없으면 스스로 채점합니다."
        case .tooDeep: "목록의 세 겹 안으로 옮기세요."
        case .duplicate: "하나를 지우거나 서로 다른 id 주석을 다세요."
        case .duplicateID: "id를 서로 다르게 고치세요."
        }
    }
}
