/// Keys of the terminal as the words of a ``QuizAction``.
enum KeyWords {
    /// Gives one key at a time; nil when there are no more.
    static func reader(_ readKey: @escaping () -> Key?) -> () -> String? {
        var waiting: [String] = []
        return {
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
    }
}
