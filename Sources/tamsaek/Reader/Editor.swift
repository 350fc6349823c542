/// The learner's own editor: `VISUAL`, else `EDITOR`, else vi.
struct Editor {
    /// As the shell understands it: a program, and perhaps options.
    let command: String

    init(environment: [String: String]) {
        command = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "vi"
    }

    /// The program and its arguments that open a file at a line.
    func arguments(file: String, line: Int) -> [String] {
        let name = command.split(separator: " ").first.flatMap { $0.split(separator: "/").last } ?? ""
        let place =
            switch name {
            case "code", "codium", "cursor", "windsurf": ["-g", "\(file):\(line)"]
            case "hx", "helix", "subl", "zed": ["\(file):\(line)"]
            default: ["+\(line)", file]
            }
        // The shell takes the command apart and leaves the file's name alone.
        return ["sh", "-c", "\(command) \"$@\"", command] + place
    }
}
