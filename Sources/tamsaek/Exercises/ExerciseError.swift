import Foundation

/// Why an exercise could not be found or started.
enum ExerciseError: Error, Equatable {
    /// No clone of the package is near.
    case noExercises
    case unknown(name: String, closest: String?, count: Int)
    /// No `swift` is in the search path.
    case noToolchain
    /// Only a person at a terminal can do this.
    case needsTerminal
}

extension ExerciseError: LocalizedError {
    var errorDescription: String? {
        switch self {
        case .noExercises: "연습이 든 exercises 폴더를 찾지 못했습니다."
        case .unknown(let name, _, _): "그런 연습은 없습니다: \(name)"
        case .noToolchain: "연습을 빌드할 swift를 찾지 못했습니다."
        case .needsTerminal: "watch는 터미널에서만 쓸 수 있습니다."
        }
    }

    var recoverySuggestion: String? {
        switch self {
        case .noExercises: "연습은 소스에 있습니다. tamsaek 저장소를 복제(git clone)한 폴더 안에서 실행하세요."
        case .unknown(_, let closest?, _): "비슷한 이름이 있습니다: \(closest)"
        case .unknown(_, nil, let count): "1에서 \(count)까지의 번호나 tamsaek exercise list에 나오는 이름을 적으세요."
        case .noToolchain: "Swift 6.1 이상을 설치하고(swift.org/install) swift가 PATH에 있는지 확인하세요."
        case .needsTerminal: "한 번만 확인하려면: tamsaek exercise check"
        }
    }
}
