/// Tries every combination of given values once, in random order; then the study stops.
///
/// With *d* axes of *k* values there are *k*^*d* cells: the cost of a grid grows exponentially with the parameters.
///
/// - Complexity: O(1) a parameter. Trials beyond the number of cells search for a free cell, O(cells).
public struct GridSampler: Sampler {
    /// The values of one parameter.
    public struct Axis: Hashable, Codable, Sendable {
        /// The parameter's name.
        public let name: String
        /// Its values, in the order they are given.
        public let values: [ParameterValue]

        /// Makes an axis.
        ///
        /// - Precondition: there is a value.
        public init(_ name: String, _ values: [ParameterValue]) {
            precondition(!values.isEmpty, "An axis of a grid has a value.")
            self.name = name
            self.values = values
        }
    }

    /// The axes, ordered by name; the last one varies fastest from cell to cell.
    public let axes: [Axis]

    private var random: RandomState
    /// The order in which trials take the cells.
    private let order: [Int]
    /// The trials that did not take the cell of their own number: the cell each took, or nil if it was enqueued.
    private var exceptions: [Int: Int?] = [:]
    private var isFinished: [Bool]
    private var remaining: Int

    /// Lays out a grid; its order is fixed by the seed.
    public init(axes: [Axis], seed: UInt32 = 0) {
        self.axes = axes.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        random = RandomState(seed: seed)
        remaining = axes.reduce(1) { $0 * $1.values.count }
        isFinished = [Bool](repeating: false, count: remaining)
        order = random.permutation(remaining)
    }

    /// How many combinations there are.
    public var cellCount: Int { order.count }

    /// Gives the trial its cell.
    public mutating func begin(_ trial: RunningTrial, given history: History) {
        if trial.fixed != nil {
            exceptions.updateValue(nil, forKey: trial.number)
        } else if trial.number >= order.count {
            exceptions.updateValue(freeCell(history), forKey: trial.number)
        }
    }

    /// Takes the value from the trial's cell.
    ///
    /// - Throws: ``SearchError/notInGrid(parameter:)``.
    public mutating func choose(
        _ parameter: Parameter, for trial: RunningTrial, given history: History
    ) throws(SearchError) -> Choice {
        guard let cell = cell(of: trial.number),
            let axis = axes.firstIndex(where: { $0.name == parameter.name })
        else { throw .notInGrid(parameter: parameter.name) }
        let stride = axes[(axis + 1)...].reduce(1) { $0 * $1.values.count }
        let values = axes[axis].values
        return Choice(
            value: values[order[cell] / stride % values.count], reason: .grid(index: cell, of: order.count))
    }

    /// Marks the trial's cell; true once every cell has been tried.
    public mutating func isExhausted(after trial: FinishedTrial) -> Bool {
        if let cell = cell(of: trial.number), !isFinished[cell] {
            isFinished[cell] = true
            remaining -= 1
        }
        return remaining == 0
    }

    private func cell(of trial: Int) -> Int? {
        if let exception = exceptions[trial] { return exception }
        return trial < order.count ? trial : nil
    }

    /// A random cell that is neither finished nor in flight; failing that, one not finished; failing that, any.
    private mutating func freeCell(_ history: History) -> Int {
        let inFlight = Set(history.running.compactMap { cell(of: $0.number) })
        let unfinished = order.indices.filter { !isFinished[$0] }
        let free = unfinished.filter { !inFlight.contains($0) }
        let pool = !free.isEmpty ? free : !unfinished.isEmpty ? unfinished : Array(order.indices)
        return pool[random.integer(in: 0..<pool.count)]
    }
}
