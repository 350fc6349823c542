extension [String] {
    /// Whether one of `wanted` is amongst the words, in any case; nothing wanted is always there.
    public func sharesWord(with wanted: [String]) -> Bool {
        wanted.isEmpty || !Set(wanted.map { $0.lowercased() }).isDisjoint(with: map { $0.lowercased() })
    }
}
