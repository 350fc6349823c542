import Content
import Terminal

/// What is wrong in a number of files.
struct CheckReport: Encodable {
    /// A number of files and what is wrong in them.
    typealias Part = (files: Int, diagnostics: [Diagnostic])

    let files: Int
    let errors: Int
    let warnings: Int
    let diagnostics: [Diagnostic]

    init(_ parts: [Part]) {
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
        let lines = places + [StyledLine("노트 \(files)개: 잘못 \(errors)개, 경고 \(warnings)개", .bold)]
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
