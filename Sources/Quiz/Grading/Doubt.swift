/// What speaks against an answer whatever it covers, with the words of the answer that say so.
public enum Doubt: Hashable, Sendable {
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
