import Foundation

/// Why a package of Anki's cannot be read or made.
enum AnkiError: Error, Equatable {
    case unknownFormat(String)
    case cannotWrite(String)
    case cannotRead(String)
    case noPackage
    case tooNew
    case damaged
}

extension AnkiError: LocalizedError {
    var errorDescription: String? {
        switch self {
        case .unknownFormat(let name): "\(name): 어떤 형식으로 쓸지 알 수 없습니다."
        case .cannotWrite(let path): "\(path): 파일을 쓸 수 없습니다."
        case .cannotRead(let path): "\(path): 파일이 없거나 읽을 수 없습니다."
        case .noPackage: "Anki의 덱 패키지(.apkg)가 아니거나 손상되었습니다."
        case .tooNew: "새 형식의 Anki 패키지여서 읽을 수 없습니다."
        case .damaged: "Anki 패키지 안의 데이터베이스가 손상되었습니다."
        }
    }

    var recoverySuggestion: String? {
        switch self {
        case .unknownFormat: "파일의 이름을 .apkg(일정과 기록까지)나 .txt(문제와 답만)로 끝내세요."
        case .cannotWrite: "폴더가 있는지, 권한과 디스크의 자리가 있는지 확인하세요. 이미 있던 파일은 그대로입니다."
        case .cannotRead: "파일의 이름과 권한을 확인하세요."
        case .noPackage, .damaged: "Anki에서 파일 > 내보내기로 다시 내보내세요."
        case .tooNew:
            "Anki의 내보내기 창에서 '과거 Anki 버전도 지원'(Support older Anki versions)을 켜고 다시 내보내세요."
        }
    }
}
