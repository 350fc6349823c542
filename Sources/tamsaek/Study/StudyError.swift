import Foundation

/// What is wrong with a request to a study, or with a file of one, and what to do; in Korean.
struct StudyError: Error, Equatable {
    let message: String

    init(_ message: String) { self.message = message }
}

extension StudyError: LocalizedError {
    var errorDescription: String? { message }
}
