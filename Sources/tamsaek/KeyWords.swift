/// Keys of the terminal as the words of a ``QuizAction``.
enum KeyWords {
    /// Gives one key at a time; nil when there are no more.
    static func reader(_ readKey: @escaping () -> RawTerminal.Key?) -> () -> String? {
        var waiting: [String] = []
        return {
            while waiting.isEmpty {
                switch readKey() {
                case .character(let character): waiting = QuizAction.keys(in: character)
                case .other: continue
                case .end, nil: return nil
                }
            }
            return waiting.removeFirst()
        }
    }
}
