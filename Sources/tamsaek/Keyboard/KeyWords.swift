/// Keys of the terminal as the words of a ``QuizAction``.
struct KeyWords {
    private var waiting: [String] = []

    /// The next key; nil when there are no more.
    mutating func next(_ readKey: () -> Key?) -> String? {
        while waiting.isEmpty {
            switch readKey() {
            case .character(let character): waiting = QuizAction.keys(in: character)
            case .enter: waiting = [""]
            case .up: waiting = ["up"]
            case .down: waiting = ["down"]
            case .control("c"), .control("d"), nil: return nil
            default: continue
            }
        }
        return waiting.removeFirst()
    }

    /// Gives one key at a time; nil when there are no more.
    static func reader(_ readKey: @escaping () -> Key?) -> () -> String? {
        var words = KeyWords()
        return { words.next(readKey) }
    }
}
