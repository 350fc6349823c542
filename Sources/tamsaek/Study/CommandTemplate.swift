import Foundation
import HyperSearch

/// A command line with places for the values of parameters.
///
/// `{lr}` in an argument and `TAMSAEK_LR` in the environment become the value of `lr`. Braces around anything else
/// stay as they are.
struct CommandTemplate {
    let executable: URL
    private let arguments: [String]

    /// Finds the program, the first word, on `path` unless it is named with a slash.
    ///
    /// - Throws: ``StudyError`` if there is no such program, or two of the parameters share a variable.
    init(_ words: [String], path: String, parameters: [Parameter]) throws(StudyError) {
        guard let program = words.first else { throw StudyError("실행할 명령이 없습니다. -- 뒤에 적으세요.") }
        let folders = program.contains("/") ? [""] : path.split(separator: ":").map { $0 + "/" }
        guard let found = folders.first(where: { FileManager.default.isExecutableFile(atPath: $0 + program) }) else {
            throw StudyError("'\(program)' 프로그램을 찾지 못했습니다. 경로와 실행 권한을 확인하세요.")
        }
        executable = URL(filePath: found + program)
        arguments = Array(words.dropFirst())
        var names: [String: String] = [:]
        for parameter in parameters {
            let variable = Self.variable(parameter.name)
            if let other = names.updateValue(parameter.name, forKey: variable) {
                throw StudyError("파라미터 '\(other)'와 '\(parameter.name)'의 환경 변수가 \(variable)로 같습니다. 이름을 달리하세요.")
            }
        }
    }

    /// The arguments with these values in their places.
    func arguments(_ values: [String: ParameterValue]) -> [String] {
        arguments.map { argument in
            argument.replacing(/\{([^{}]*)\}/) { match in
                values[String(match.1)].map(Self.text) ?? String(match.0)
            }
        }
    }

    /// The variables that carry these values.
    func environment(_ values: [String: ParameterValue]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: values.map { (Self.variable($0), Self.text($1)) })
    }

    /// The variable of a parameter: `layer.size` is `TAMSAEK_LAYER_SIZE`.
    private static func variable(_ name: String) -> String {
        "TAMSAEK_" + String(name.uppercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
    }

    /// A string as it is, anything else as JSON.
    private static func text(_ value: ParameterValue) -> String {
        if case .string(let text) = value { text } else { JSON(value).description }
    }
}
