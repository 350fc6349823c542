import Content
import Quiz
import Terminal

/// What is wrong in a number of files.
struct CheckReport: Encodable {
    /// A number of files and what is wrong in them.
    typealias Part = (files: Int, diagnostics: [Diagnostic])

    let files: Int
    let errors: Int
    let warnings: Int
    let diagnostics: [Diagnostic]
    /// Questions of the learner's record that the notes do not hold any more.
    let orphans: [Orphan]

    init(_ parts: [Part], orphans: [Orphan] = []) {
        self.orphans = orphans
        files = parts.reduce(0) { $0 + $1.files }
        diagnostics = parts.flatMap(\.diagnostics)
        errors = diagnostics.count { $0.severity == .error }
        warnings = diagnostics.count - errors
    }

    /// `path:line:column: severity: message`, as editors read it from compilers; then the counts.
    func lines(wrappedTo width: Int?) -> [StyledLine] {
        let places = diagnostics.map { diagnostic in
            let isError = diagnostic.severity == .error
            return StyledLine([
                Span("\(diagnostic.place): "),
                Span(isError ? "잘못:" : "경고:", Style(color: isError ? .red : .yellow, isBold: true)),
                Span(" \(diagnostic.message) \(diagnostic.advice)"),
            ])
        }
        var lines = places + [StyledLine("노트 \(files)개: 잘못 \(errors)개, 경고 \(warnings)개", .bold)]
        if !orphans.isEmpty {
            lines.append(StyledLine("노트에서 사라진 문제 \(orphans.count)개 (답은 기록에 남아 있음)", .bold))
            lines += orphans.map { StyledLine("\($0.note): \($0.question) (답 \($0.answers)번, \($0.id))") }
        }
        guard let width else { return lines }
        return lines.flatMap { line in
            line.wrapped(to: width - 2).prefixed(first: "", rest: "  ")
        }
    }
}

extension Library {
    /// Its files and what is wrong in them.
    var checked: CheckReport.Part {
        (notes.count + diagnostics.count { $0.severity == .error }, lint())
    }
}
