extension [Card] {
    /// The cards by what `names` calls each of them, in the order the names are met; a card may have several.
    func grouped(by names: (Card) -> [String]) -> [(name: String, cards: [Card])] {
        var places: [String: Int] = [:]
        var groups: [(name: String, cards: [Card])] = []
        for card in self {
            for name in names(card) {
                if let place = places[name] {
                    groups[place].cards.append(card)
                } else {
                    places[name] = groups.count
                    groups.append((name, [card]))
                }
            }
        }
        return groups
    }
}
