/// The weights of a mixture, kept for the next one of as many observations: those of all parameters, mostly.
struct MixtureWeights: Sendable {
    private let options: ParzenOptions
    private var weights: [Double] = []

    /// Makes an empty store.
    init(_ options: ParzenOptions) {
        self.options = options
    }

    /// The weights for so many observations, and last the prior's; they add up to 1.
    mutating func of(_ observations: Int) -> [Double] {
        if weights.count != observations + 1 { weights = options.mixtureWeights(observations) }
        return weights
    }
}
