import Content
import Quiz

/// Which questions with choices or blanks are asked, in an order that the seed fixes.
struct DrillPlan {
    enum Kind: String, Encodable {
        case choice, cloze
    }

    let kind: Kind
    let items: [DrillItem]
    let seed: Int
    /// Questions of which no choices or no blanks could be made.
    let skipped: Int

    /// Questions with choices, of cards and of the tables of notes.
    init(choices maker: ChoiceMaker, cards: [Card], notes: [Note], count: Int, seed: Int) {
        self.init(.choice, cards, notes.flatMap(maker.questions).map(DrillItem.choice), count, seed) { card in
            maker.question(of: card).map(DrillItem.choice)
        }
    }

    /// Blanks in the answers of cards and in the tables of notes.
    init(blanks maker: ClozeMaker, cards: [Card], notes: [Note], count: Int, seed: Int) {
        self.init(.cloze, cards, notes.flatMap(maker.questions).map(DrillItem.cloze), count, seed) { card in
            // One of each answer, since one may tell what is missing in another.
            maker.questions(of: card).shuffled(seed: seed, by: \.id).first.map(DrillItem.cloze)
        }
    }

    private init(
        _ kind: Kind, _ cards: [Card], _ tables: [DrillItem], _ count: Int, _ seed: Int,
        make: (Card) -> DrillItem?
    ) {
        var (items, skipped): ([DrillItem], Int) = ([], 0)
        // Made one by one, since of many cards only a few are asked.
        for source in (cards.map(Source.card) + tables.map(Source.item)).shuffled(seed: seed, by: \.name) {
            guard items.count < count else { break }
            switch source {
            case .item(let item): items.append(item)
            case .card(let card):
                if let item = make(card) { items.append(item) } else { skipped += 1 }
            }
        }
        self.kind = kind
        self.items = items
        self.seed = seed
        self.skipped = skipped
    }

    private enum Source {
        case card(Card)
        case item(DrillItem)

        var name: String {
            switch self {
            case .card(let card): card.id
            case .item(let item): item.id
            }
        }
    }
}
