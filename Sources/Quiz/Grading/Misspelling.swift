/// Finds a long word although a letter of it is wrong, missing or too many.
enum Misspelling {
    /// Where a misspelt `word` ends that begins at `start`; nil where none does.
    ///
    /// It must be long, 4 syllables or 7 Latin letters, and begin right: shorter words one letter apart, and words that
    /// begin differently, are different words (학습률, 학습량; LSTM, LSM; 가산 잡음, 감산 잡음).
    static func end(of word: [UInt32], in text: FoldedText, from start: Int) -> Int? {
        let first = text.letters[start]
        let isHangul = first.script == .hangul
        guard first.isStart, first.heard == word.first, isHangul || first.script == .latin,
            word.count >= (isHangul ? 4 : 7)
        else { return nil }
        let wanted = word.flatMap(parts)
        let limit = isHangul && word.count > 6 ? 2 : 1
        let run = text.letters[start..<text.word(at: start).upperBound].prefix { $0.script == first.script }
        // A Latin word has no particle to part from: the whole run is the word.
        let counts = isHangul ? [word.count, word.count - 1, word.count + 1].filter { $0 <= run.count } : [run.count]
        return counts.first { count in
            distance(wanted, run.prefix(count).map(\.heard).flatMap(parts), limit: limit) <= limit
        }.map { start + $0 }
    }

    /// The letters of a syllable; anything else is a letter itself.
    private static func parts(of letter: UInt32) -> [UInt32] {
        Syllable(letter)?.parts ?? [letter]
    }

    /// Levenshtein's distance with neighbours that changed places counted once; not worked out where over `limit`.
    private static func distance(_ a: [UInt32], _ b: [UInt32], limit: Int) -> Int {
        guard abs(a.count - b.count) <= limit else { return limit + 1 }
        var rows = [Array(0...b.count)]
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
