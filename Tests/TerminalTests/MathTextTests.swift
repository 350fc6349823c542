import Testing

@testable import Terminal

/// LaTeX as Unicode.
struct MathTextTests {
    struct Cases: Decodable {
        let cases: [Case]
    }

    struct Case: Decodable, CustomTestStringConvertible {
        let latex: String
        let text: String

        var testDescription: String { latex }
    }

    @Test("the 31 formulas of the golden file", arguments: try golden("math_cases.json", as: Cases.self).cases)
    func reference(item: Case) {
        #expect(unspaced(MathText.line(of: item.latex)) == unspaced(item.text))
    }

    @Test(
        "precedence decides where brackets stand",
        arguments: [
            (#"\frac{1}{N}\sum_{i=1}^{N} x_i"#, "(1/N) ∑ᵢ₌₁ᴺ xᵢ"), (#"-\frac{1}{2} + x"#, "−1/2 + x"),
            (#"\frac{1}{2\sigma^2}"#, "1/(2σ²)"), (#"\frac{dy}{dx}"#, "dy/dx"),
            (#"\frac{\partial^2 f}{\partial x \partial y}"#, "∂²f/(∂x ∂y)"),
            (#"\frac{|A \cap B|}{|A \cup B|}"#, "|A ∩ B| / |A ∪ B|"), (#"\frac{\frac{a}{b}}{c}"#, "(a/b)/c"),
            (#"\frac{n!}{k!(n-k)!}"#, "n! / (k!(n − k)!)"), (#"\log \frac{p}{q}"#, "log(p/q)"),
            (#"\frac{l(x)}{g(x)}"#, "l(x)/g(x)"), (#"\frac{a}{-b}"#, "a/(−b)"), (#"\sqrt{x^2}"#, "√(x²)"),
            (#"\sqrt[3]{x+1}"#, "∛(x + 1)"), (#"{a \over b}"#, "a/b"), (#"\frac12"#, "1/2"),
            (#"\frac{\text{정답 수}}{\text{전체 수}}"#, "(정답 수)/(전체 수)"),
        ])
    func precedence(latex: String, text: String) {
        #expect(MathText.line(of: latex) == text)
    }

    @Test(
        "scripts, accents, letters, operators and spaces",
        arguments: [
            (#"e^{-x^2}"#, "e^(−x²)"), (#"x_{n_k}"#, "x_(nₖ)"), (#"x_i^2 + x^2_i"#, "xᵢ² + xᵢ²"),
            (#"f'(x) + f^{\prime\prime}"#, "f′(x) + f′′"), (#"f^* + A^\dagger"#, "f* + A†"),
            (#"90^\circ"#, "90°"), (#"10^{-3}"#, "10⁻³"),
            (#"L_{\text{손실}}"#, "L_손실"), (#"x_\theta y"#, "x_θ y"), (#"\hat\theta_{t}"#, "θ̂ₜ"),
            (#"\overline{A+B}"#, "bar(A + B)"), (#"\boldsymbol{\theta} \mathbb{1} \mathfrak{g}"#, "𝛉 𝟙 𝔤"),
            (#"\mathrm{KL}(p\|q)"#, "KL(p‖q)"), (#"\operatorname*{arg\,max}_\theta f"#, "arg max_θ f"),
            (#"\argmin_{x \in X} f(x)"#, "arg min_(x ∈ X) f(x)"), (#"\max_a \min_b c"#, "maxₐ min_b c"),
            (#"x \not\in A \not= B"#, "x ∉ A ≠ B"), (#"a\quad b\,c\!d"#, "a  b cd"), (#"(-1)^n - 1"#, "(−1)ⁿ − 1"),
            (#"1{,}000 = 1,000"#, "1,000 = 1,000"), (#"P(A|B) = |x|"#, "P(A|B) = |x|"),
            (#"\left.\frac{df}{dx}\right|_{x=0}"#, "df/dx|ₓ₌₀"), (#"X \xrightarrow{d} Y"#, "X →ᵈ Y"),
            (#"\underset{x}{\max} f"#, "maxₓ f"), (#"\binom{n}{k}"#, "C(n, k)"),
            (#"a \equiv b \pmod{n}"#, "a ≡ b (mod n)"),
        ])
    func symbols(latex: String, text: String) {
        #expect(MathText.line(of: latex) == text)
    }

    @Test(
        "matrices and cases stand on one line",
        arguments: [
            (#"\begin{pmatrix} a+b & c \\ d & e \end{pmatrix}^{-1}"#, "(a + b, c; d, e)⁻¹"),
            (#"\begin{cases} x & x > 0 \\ 0 & \text{otherwise} \end{cases}"#, "{x, x > 0; 0 otherwise}"),
            (#"\left[\begin{array}{cc} 1 & 2 \\ 3 & 4 \end{array}\right]"#, "[1 2; 3 4]"),
        ])
    func tables(latex: String, text: String) {
        #expect(MathText.line(of: latex) == text)
    }

    @Test("equations are lined up at their &")
    func equations() {
        let latex = #"\begin{aligned} L(\theta) &= a + b \\ &= c \end{aligned}"#
        #expect(MathText.lines(of: latex) == ["L(θ) = a + b", "     = c"])
        #expect(MathText.line(of: latex) == "L(θ) = a + b; = c")
        #expect(MathText.lines(of: #"a = b \\ c = d"#) == ["a = b", "c = d"])
    }

    @Test(
        "what is not known or does not match up is shown as it is written",
        arguments: [
            (#"\alpha + \foo{x}{\y}"#, #"α + \foo{x}{\y}"#), (#"\모름{x}"#, #"\모름{x}"#), ("}{", "}{"), ("x^", "x^"),
            (#"\left( x"#, #"\left( x"#),
            (#"\begin{cases} x"#, #"\begin{cases} x"#), (#"\begin{a} x \end{a}"#, #"\begin{a} x \end{a}"#),
            (#"\"#, #"\"#),
            (#"\frac{a}"#, #"\frac{a}"#), (#"x^{2"#, #"x^{2"#), (#"\end{x}"#, #"\end{x}"#), (#"\right)"#, #"\right)"#),
        ])
    func fallback(latex: String, text: String) {
        #expect(MathText.line(of: latex) == text)
    }

    @Test(
        "every beginning of a formula is shown, whatever it breaks off in",
        arguments: try golden("math_cases.json", as: Cases.self).cases)
    func beginnings(item: Case) {
        for end in item.latex.indices {
            let latex = String(item.latex[..<end])
            #expect(MathText.line(of: latex).isEmpty == latex.allSatisfy { " {}".contains($0) })
        }
    }

    @Test(
        "nesting as deep as a hostile note can have it takes neither stack nor time",
        arguments: ["{", "x^{", #"\frac{"#, #"\hat"#, #"\sqrt"#, #"\left("#, "_", #"\begin{matrix}"#, "^\\hat"])
    func depth(opener: String) {
        let latex = String(repeating: opener, count: 20_000)
        #expect(MathText.line(of: latex) == latex)
    }

    private func unspaced(_ text: String) -> String {
        text.filter { $0 != " " }
    }
}
