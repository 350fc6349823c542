import Testing

@testable import tamsaek

@Suite("Notes as Anki's HTML and back")
struct CardHTMLTests {
    static let pairs: [(markdown: String, html: String)] = [
        ("**굵게** *기울여* ~~지움~~ `a<b`", "<strong>굵게</strong> <em>기울여</em> <s>지움</s> <code>a&lt;b</code>"),
        ("`$x$`와 $a<b$", "<code>$x$</code>와 \\(a&lt;b\\)"),
        ("$$\\frac{a}{b}$$", "\\[\\frac{a}{b}\\]"),
        ("A & B < C > \"D\"", "A &amp; B &lt; C &gt; &quot;D&quot;"),
        ("한 줄  \n다음 줄\n이어서", "한 줄<br>다음 줄 이어서"),
        ("첫 문단\n\n둘째", "<p>첫 문단</p><p>둘째</p>"),
        ("- 하나\n- 둘\n    1. 가\n    2. 나", "<ul><li>하나</li><li>둘<ol><li>가</li><li>나</li></ol></li></ul>"),
        ("3. 셋\n4. 넷", "<ol start=\"3\"><li>셋</li><li>넷</li></ol>"),
        ("- [x] 함\n- [ ] 안 함", "<ul><li>☑ 함</li><li>☐ 안 함</li></ul>"),
        ("```python\nif a < b:\n    f()\n```", "<pre><code>if a &lt; b:\n    f()\n</code></pre>"),
        (
            "| 가 | 나 |\n|:-:|--:|\n| 1 | **2** |",
            "<table><thead><tr><th style=\"text-align: center\">가</th><th style=\"text-align: right\">나</th></tr></thead>"
                + "<tbody><tr><td style=\"text-align: center\">1</td>"
                + "<td style=\"text-align: right\"><strong>2</strong></td></tr></tbody></table>"
        ),
        ("> 인용", "<blockquote><p>인용</p></blockquote>"),
        ("[글](https://a.b/c?d=1&e) [노트](tpe.md)", "<a href=\"https://a.b/c?d=1&amp;e\">글</a> 노트"),
        ("![그림](https://a.b/c.png) ![없는 그림](c.png)", "<img src=\"https://a.b/c.png\" alt=\"그림\"> 없는 그림"),
        ("a<sub>i</sub><br>b", "ai<br>b"),
        ("---\n\n끝", "<hr><p>끝</p>"),
        ("", ""),
    ]

    @Test("each construct has its HTML, on one line but for code", arguments: pairs)
    func html(markdown: String, html: String) {
        #expect(CardHTML.html(of: markdown) == html)
    }

    @Test(
        "a script in a note does not reach the card",
        arguments: ["<script>alert(1)</script>", "[x](javascript:alert(1))", "a <img src=x onerror=alert(1)> b"])
    func scripts(markdown: String) {
        let html = CardHTML.html(of: markdown)
        #expect(!html.contains("<script") && !html.contains("javascript:") && !html.contains("onerror"))
    }

    @Test("the plain text of a field is what Anki compares")
    func plainText() {
        #expect(CardHTML.plainText(of: CardHTML.html(of: "**A < B** & \"C\" `&lt;`")) == "A < B & \"C\" &lt;")
    }

    static let fields: [(html: String, markdown: String)] = [
        ("<div>가</div><div>나&nbsp;다</div>", "가\n\n나 다"),
        ("<b> 굵게 </b>는 <i>기울여</i>", "**굵게** 는 *기울여*"),
        ("가<br><br>나", "가\n\n나"),
        ("<ul><li>하나</li><li>둘<ol><li>가</li></ol></li></ul>끝", "*   하나\n*   둘\n    1.  가\n\n끝"),
        ("a*b_c `d` $e$ &lt;f&gt;", "a\\*b_c \\`d\\` \\$e\\$ \\<f>"),
        ("\\(a_1 &lt; b*c\\)와 \\[x\\]", "$a_1 < b*c$와 $$x$$"),
        ("<code>a*b</code> <code>`</code>", "`a*b` `` ` ``"),
        ("<pre><code>for x:\n    f(x)</code></pre>끝", "```\nfor x:\n    f(x)\n```\n\n끝"),
        (
            "<table><tr><th>가</th><th>나</th></tr><tr><td>1</td><td>2</td></tr></table>",
            "| 가 | 나 |\n| --- | --- |\n| 1 | 2 |"
        ),
        ("<a href=\"https://a.b\">글</a> <img src='x.png'>", "[글](https://a.b) ![](x.png)"),
        ("# 표제 아님", "\\# 표제 아님"),
        ("1. 번호 아님<br>Q. 질문 아님<br>A) 답 아님", "1\\. 번호 아님\n\nQ\\. 질문 아님\n\nA\\) 답 아님"),
        ("<style>.a{}</style><!-- <b> -->글<script>1<2</script>", "글"),
        ("a &hellip; &#44032; &#xAC01; &unknown;", "a … 가 각 &unknown;"),
        ("", ""),
    ]

    @Test("a field of Anki's becomes Markdown that shows the same", arguments: fields)
    func markdown(html: String, markdown: String) {
        #expect(HTMLMarkdown.markdown(of: html) == markdown)
    }

    @Test(
        "what was exported comes back as it was written",
        arguments: [
            "**굵게** *기울여* ~~지움~~ `a<b`", "첫 문단\n\n둘째 $x<y$", "| 가 | 나 |\n| --- | --- |\n| 1 | **2** |",
            "```\nif a < b:\n    f()\n```", "*   하나\n*   둘\n    1.  가\n    2.  나",
        ])
    func roundTrip(markdown: String) {
        #expect(HTMLMarkdown.markdown(of: CardHTML.html(of: markdown)) == markdown)
    }

    static let templates: [(template: String, question: String, answer: String)] = [
        ("{{앞}} · {{ 뒤 }}", "<b>앞</b> · 뒤", "<b>앞</b> · 뒤"),
        ("{{#빈}}a{{/빈}}{{^빈}}b{{/빈}}{{#앞}}c{{#빈}}d{{/빈}}{{/앞}}", "bc", "bc"),
        ("{{type:뒤}}!", "!", "뒤!"),
        ("{{text:앞}}{{없음}}", "<b>앞</b>", "<b>앞</b>"),
        ("{{cloze:글}}", "[수도] … 한국", "<b>서울</b> … 한국"),
    ]

    @Test("a template shows fields, conditions and gaps", arguments: templates)
    func template(template: String, question: String, answer: String) {
        let card = AnkiTemplate(
            fields: ["앞": "<b>앞</b>", "뒤": "뒤", "빈": " ", "글": "{{c1::서울::수도}} … {{c2::한국}}"], gap: 1)
        #expect(card.side(template, isAnswer: false) == question)
        #expect(card.side(template, isAnswer: true) == answer)
    }
}
