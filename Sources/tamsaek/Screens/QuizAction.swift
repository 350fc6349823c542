import Foundation
import Quiz

/// What a learner tells the quiz to do, with a key or with a word on a line.
enum QuizAction: Hashable {
    /// Show the answer; after that, grade it as Good.
    case reveal
    case grade(Grade)
    case undo
    case postpone
    /// Keep the question out of the quiz.
    case hold(Hold)
    case history
    case edit
    case followUp
    case quit
    case help
    case hint
    /// Go to another concept of the checklist.
    case move(Int)
    /// Tick a concept of the checklist, or take its tick away; counted from 0.
    case toggle(Int)

    /// Reads a key or a word, in English or Korean; nil for anything else.
    ///
    /// The letters of the two-set Hangul keyboard stand for the Latin ones on the same keys, because the input method is
    /// often left on.
    init?(_ input: String) {
        let words = Self.folded(input).split(separator: " ").map(String.init)
        if words.count == 2, Self.tickWords.contains(words[0]), let number = Int(words[1]) {
            self = .toggle(number - 1)
            return
        }
        guard let action = Self.actions[Self.folded(input)] else { return nil }
        self = action
    }

    /// The keys in a piece of typed text: an input method may have put several Hangul letters into one syllable.
    static func keys(in character: Character) -> [String] {
        String(character).decomposedStringWithCompatibilityMapping.unicodeScalars.map { String($0) }
    }

    private static func folded(_ input: String) -> String {
        input.trimmingCharacters(in: .whitespacesAndNewlines).lowercased().decomposedStringWithCompatibilityMapping
    }

    private static let tickWords = Set(["tick", "체크"].map(folded))

    private static let actions: [String: QuizAction] = {
        let words: [(QuizAction, [String])] = [
            (.reveal, ["", "space", "enter", "reveal", "show", "보기", "답"]),
            (.grade(.again), ["1", "again", "다시", "h", "ㅗ"]),
            (.grade(.hard), ["2", "hard", "어려움", "j", "ㅓ"]),
            (.grade(.good), ["3", "good", "알맞음", "k", "ㅏ"]),
            (.grade(.easy), ["4", "easy", "쉬움", "l", "ㅣ"]),
            (.undo, ["u", "undo", "되돌리기", "ㅕ"]),
            (.postpone, ["n", "skip", "later", "나중에", "ㅜ"]),
            (.hold(.bury), ["b", "bury", "내일", "ㅠ"]),
            (.hold(.suspend), ["s", "suspend", "보류", "ㄴ"]),
            (.history, ["i", "history", "이력", "ㅑ"]),
            (.edit, ["e", "edit", "고치기", "ㄷ"]),
            (.followUp, ["f", "follow-up", "꼬리", "ㄹ"]),
            (.quit, ["q", "quit", "exit", "끝내기", "끝", "ㅂ"]),
            (.hint, ["?", "hint", "힌트"]),
            (.help, ["/", "help", "도움말"]),
            (.move(-1), ["up", "위"]),
            (.move(1), ["down", "아래"]),
        ]
        return words.reduce(into: [:]) { actions, entry in
            for word in entry.1 {
                actions[folded(word)] = entry.0
            }
        }
    }()
}

extension Grade {
    /// What the learner sees it called.
    var name: String {
        switch self {
        case .again: "다시"
        case .hard: "어려움"
        case .good: "알맞음"
        case .easy: "쉬움"
        }
    }
}
