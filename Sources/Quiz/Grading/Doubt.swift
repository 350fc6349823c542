/// What speaks against an answer whatever it covers, with the words of the answer that say so.
public enum Doubt: Hashable, Sendable, Encodable {
    /// It says that the learner does not know.
    case givenUp
    /// It makes a claim that the author calls a misunderstanding.
    case misconception(claim: String, quote: String)
    /// It says of one thing what is true of the other.
    case swapped(quote: String)
    /// It lists key words instead of explaining.
    case keywordList
    /// It seems to say the opposite of the model answer; often enough it does not.
    case contradiction(quote: String, model: String)
}

extension Doubt {
    private enum Key: String, CodingKey {
        case kind, claim, quote, model
    }

    /// Written as its kind and what it quotes.
    public func encode(to encoder: any Encoder) throws {
        var doubt = encoder.container(keyedBy: Key.self)
        switch self {
        case .givenUp: try doubt.encode("givenUp", forKey: .kind)
        case .misconception(let claim, let quote):
            try doubt.encode("misconception", forKey: .kind)
            try doubt.encode(claim, forKey: .claim)
            try doubt.encode(quote, forKey: .quote)
        case .swapped(let quote):
            try doubt.encode("swapped", forKey: .kind)
            try doubt.encode(quote, forKey: .quote)
        case .keywordList: try doubt.encode("keywordList", forKey: .kind)
        case .contradiction(let quote, let model):
            try doubt.encode("contradiction", forKey: .kind)
            try doubt.encode(quote, forKey: .quote)
            try doubt.encode(model, forKey: .model)
        }
    }
}
