import Testing

@testable import Terminal

struct CodeTests {
    static let languages = ["python", "swift", "bash", "json", "yaml", "sql", "c", "text"]

    /// Pieces that begin something, to be put together in any order.
    static let pieces = [
        "\"", "'", "\"\"\"", "#\"", "\\", "\\(", "$(", "${", "$", "<<EOF", "EOF", "#", "//", "/*", "*/", "--", "@", "`",
        "(", ")",
        ":", "- ", "|", ">", " ", "\n", "\t", "def ", "f", "0x1", "1e-5", ".5", "가", "👩‍👩‍👧", "\u{301}", "true", "&x", "{",
        "]",
    ]

    @Test("tokens joined are the code, whatever it is", arguments: languages)
    func nothingLost(language: String) {
        var state: UInt64 = 1
        for _ in 0..<3000 {
            let code = (0..<12).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return CodeTests.pieces[Int(state >> 33) % CodeTests.pieces.count]
            }.joined()
            let joined = tokens(of: code, language: language).map(\.text).joined()
            #expect(Array(joined.utf8) == Array(code.utf8))
        }
    }

    @Test("highlighting keeps the lines", arguments: languages)
    func lines(language: String) {
        let code = "a = \"\"\"\n하나\n\n  둘\"\"\"\n\nx: [1, 2] # 끝\n"
        #expect(
            highlighted(code, language: language).map(\.plain) == [
                "a = \"\"\"", "하나", "", "  둘\"\"\"", "", "x: [1, 2] # 끝",
            ])
    }

    @Test("deeply nested strings in strings end")
    func deep() {
        let code = String(repeating: "\"\\(", count: 20_000)
        #expect(tokens(of: code, language: "swift").map(\.text).joined() == code)
    }

    /// Tokens that are not plain, each as `kind:text`.
    private func marked(_ code: String, _ language: String) -> [String] {
        tokens(of: code, language: language).filter { $0.kind != .plain }.map { "\($0.kind):\($0.text)" }
    }

    @Test("Python: prefixes, decorators, definitions, soft keywords, numbers")
    func python() {
        #expect(
            marked("@torch.no_grad()\ndef f(x=1e-5):  # 학습\n    return None if x.match else rf'{x}'", "python") == [
                "decorator:@torch.no_grad", "keyword:def", "definition:f", "number:1e-5", "comment:# 학습",
                "keyword:return",
                "constant:None", "keyword:if", "keyword:else", "string:rf'{x}'",
            ])
        #expect(
            marked("match x:\n  case _: pass\nmatch = 3", "Python") == [
                "keyword:match", "keyword:case", "keyword:pass", "number:3",
            ])
    }

    @Test("Swift: interpolation, nested comments, ranges, raw strings")
    func swift() {
        #expect(
            marked(##"/* a /* b */ */ let s = "x \(f("y")) z"; for i in 0..<10 {} ; struct 탐색 {}; #"\"#"##, "swift")
                == [
                    "comment:/* a /* b */ */", "keyword:let", #"string:"x \(f("y")) z""#, "keyword:for", "keyword:in",
                    "number:0",
                    "number:10", "keyword:struct", "definition:탐색", ##"string:#"\"#"##,
                ])
    }

    @Test("bash: comments in words, variables, here-documents")
    func bash() {
        #expect(
            marked("echo a#b ${x:-1} $HOME # c\ncat <<'EOF' | sort\nit's\nEOF\nfi", "bash") == [
                "keyword:echo", "constant:${x:-1}", "constant:$HOME", "comment:# c", "string:'EOF'",
                "string:\nit's\nEOF",
                "keyword:fi",
            ])
    }

    @Test("JSON: keys and values")
    func json() {
        #expect(
            marked(#"{"a": [1, "b", null]}"#, "json") == [
                #"definition:"a""#, "number:1", #"string:"b""#, "constant:null",
            ])
    }

    @Test("YAML: keys, flow lists, block text, anchors, comments")
    func yaml() {
        #expect(
            marked("태그: [\"가\", 1.5, 나]  # 끝\nrun: |\n  a: b\n\n  c\n- &x url: http://a#b\nlr: 1e-3", "yaml") == [
                "definition:태그", "string:\"가\"", "number:1.5", "comment:# 끝", "definition:run", "string:  a: b",
                "string:  c", "decorator:&x", "definition:lr", "number:1e-3",
            ])
    }
}
