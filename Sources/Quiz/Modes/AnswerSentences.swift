import Content

/// A model answer as its sentences, without markup; code and tables left out.
struct AnswerSentences {
    private(set) var all: [String] = []
    /// What its author made bold.
    private(set) var bold: [String] = []

    /// Reads an answer, which is CommonMark.
    init(_ answer: String) {
        // The empty line keeps a leading rule from being taken for front matter; what is nested too deep has none.
        gather((try? Note("\n" + answer, path: "").blocks) ?? [])
    }

    private mutating func gather(_ blocks: [Block]) {
        for block in blocks {
            switch block.kind {
            case .paragraph(let content):
                all += Self.sentences(of: content.plainText)
                bold += content.bold
            case .list(let list): for item in list.items { gather(item.blocks) }
            case .quote(let blocks): gather(blocks)
            case .heading, .code, .html, .table, .footnote, .rule: break
            }
        }
    }

    /// A sentence ends with its mark where a blank follows; not in `e.g. this`.
    private static func sentences(of text: String) -> [String] {
        var sentences = [""]
        var (hasEnded, isBetween, isAbbreviation) = (false, false, false)
        var last: Character = " "
        for character in text {
            if character.isWhitespace {
                isBetween = true
                continue
            }
            if isBetween, hasEnded, !(isAbbreviation && character.isASCII && character.isLowercase) {
                sentences.append("")
            } else if isBetween, sentences[sentences.count - 1] != "" {
                sentences[sentences.count - 1] += " "
            }
            sentences[sentences.count - 1].append(character)
            hasEnded = ".?!。".contains(character)
            isAbbreviation = character == "." && last.isASCII && last.isLetter
            last = character
            isBetween = false
        }
        return sentences.filter { !$0.isEmpty }
    }
}

extension [Inline] {
    /// The words of what is bold, from left to right.
    var bold: [String] {
        flatMap { inline -> [String] in
            switch inline.kind {
            case .strong(let content): [content.plainText]
            case .emphasis(let content), .strikethrough(let content), .link(_, _, let content): content.bold
            case .text, .code, .image, .math, .footnote, .html, .softBreak, .lineBreak: []
            }
        }
    }
}
