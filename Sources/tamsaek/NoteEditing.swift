import Content
import Foundation
import Quiz

/// Lets the learner edit a note at a question, in the editor of the environment.
enum NoteEditing {
    /// Waits until the editor is closed, and reads the note's questions anew.
    ///
    /// - Throws: ``EditorError``; why the note cannot be read any more.
    static func cards(afterEditing card: Card) throws -> [Card] {
        let editor = Editor(environment: ProcessInfo.processInfo.environment)
        let arguments = editor.arguments(file: card.path, line: card.question.line)
        // 127 is the shell's word for a program it did not find.
        guard let code = try? ForegroundProgram.run(arguments), code != 127 else {
            throw EditorError(command: editor.command)
        }
        return Card.cards(of: [try Note(file: card.path)])
    }
}

/// The editor could not be started.
struct EditorError: Error {
    let command: String
}

extension EditorError: LocalizedError {
    var errorDescription: String? { "편집기를 실행하지 못했습니다: \(command)" }

    var recoverySuggestion: String? { "환경 변수 VISUAL이나 EDITOR에 쓰는 편집기를 적으세요." }
}
