/// Finds the terms of a Korean text by its particles and endings alone.
///
/// Good enough to match with, not to show as they are: among what it finds are stems of verbs (놓치, 낮추). Those that
/// are sure, and Latin words, may be shown.
enum Terms {
    /// A term with whether its particle or its verb shows it to be a noun.
    struct Term: Hashable {
        let text: String
        let isSure: Bool
    }

    /// The terms of a text, in their order, each once; those that stand in `question` are left out.
    static func terms(of text: FoldedText, without question: FoldedText) -> [Term] {
        var seen: Set<String> = []
        return text.words.flatMap { runs(of: text, in: $0) }.compactMap { term(text, $0) }.filter { term in
            guard seen.insert(term.text.lowercased()).inserted, let phrase = Phrase(term.text) else { return false }
            return phrase.ranges(in: question).isEmpty
        }
    }

    /// Whether a word may stand in any answer.
    static func isCommon(_ word: String) -> Bool { common.contains(word) }

    /// A word divided where its script changes; digits stay with the letters they number: L1, 1차.
    private static func runs(of text: FoldedText, in word: Range<Int>) -> [Range<Int>] {
        word.filter { text.letters[$0].script != .symbol }.reduce(into: []) { runs, index in
            guard let last = runs.last, last.upperBound == index,
                goesOn(text.letters[index].script, after: text.letters[index - 1].script)
            else { return runs.append(index..<index + 1) }
            runs[runs.count - 1] = last.lowerBound..<index + 1
        }
    }

    private static func goesOn(_ script: FoldedText.Script, after before: FoldedText.Script) -> Bool {
        before == script || before == .digit || (script == .digit && before == .latin)
    }

    private static func term(_ text: FoldedText, _ run: Range<Int>) -> Term? {
        let letters = text.letters[run]
        if letters.last?.script != .hangul {
            return letters.first?.script == .latin ? named(text, run, isSure: true) : nil
        }
        if let length = verbalNoun(letters) {
            return named(text, run.lowerBound..<run.lowerBound + length, isSure: true)
        }
        if let particle = Particle.length(in: letters) {
            let end = run.upperBound - particle
            let isNoun = nominal.contains(letters.suffix(particle)) && !Ending.describesAsVerb(letters)
            return named(text, run.lowerBound..<end, isSure: isNoun)
        }
        return Ending.isInflected(letters) ? nil : named(text, run, isSure: false)
    }

    /// How many letters stand before 하다, 되다 or 시키다.
    private static func verbalNoun(_ letters: Letters) -> Int? {
        letters.indices.dropFirst(2).first { index in
            let rest = letters[index...]
            return Ending.beginsDoing(rest) && rest.count < 5 && (rest.count > 1 ? Ending.isInflected(rest) : true)
                && !(rest.count == 1 && Particle.length(in: letters) != nil)
        }.map { $0 - letters.startIndex }
    }

    private static func named(_ text: FoldedText, _ run: Range<Int>, isSure: Bool) -> Term? {
        let name = text.text(of: run)
        return run.count > 1 && !isCommon(name) ? Term(text: name, isSure: isSure) : nil
    }

    /// Particles that only follow nouns.
    private static let nominal = WordList("을 를 의 에서 으로 로 과 와 은 는 에는 에서는 에 마다 보다 처럼 부터 까지")

    private static let common = Set(
        """
        그리고 하지만 그러나 그래서 따라서 반면 반면에 또한 또는 특히 보통 주로 매우 아주 가장 더욱 모두 모든 함께 서로 각각 바로 다시 먼저 이후 이전
        이것 그것 저것 이를 이때 그때 여기 거기 때문 경우 정도 방법 방식 사용 이용 활용 필요 가능 중요 존재 문제 결과 과정 상황 예를 대해 통해 위해 의해
        대한 위한 통한 같은 같이 다른 여러 다양 자주 조금 많이 훨씬 거의 이상 이하 이유 까닭 장점 단점 차이 특징 의미 역할 목적 대신 들어 우리 자신 하나
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
