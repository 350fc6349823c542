/// An objective function whose answer is known: what to search, how deep it goes, and where.
///
/// Smaller is better. Values are computed in a fixed order of operations, so that a seed gives the same study
/// everywhere and the values are those of the same formulas in Python. A parameter may exist under a condition only; what
/// a study sees may be noisy, and come step by step along a learning curve.
public struct Benchmark: Sendable {
    /// The name by which it is asked for, such as `branin`.
    public let name: String
    /// What people call it, in Korean.
    public let title: String
    /// The parameters, in the order of a point's coordinates.
    public let space: [Parameter]
    /// When each parameter exists; nil for always.
    public let conditions: [Condition?]
    /// The smallest value.
    public let minimum: Double
    /// Points where the smallest value lies, to ten digits; where there are several, all of them.
    public let minimizers: [[Double]]
    /// Where the function was published.
    public let source: String
    /// The true value at a point, one coordinate per parameter, NaN for one that does not exist there.
    public let evaluate: @Sendable ([Double]) -> Double
    /// What is added to every value a study sees; nil for nothing.
    public let noise: Noise?
    /// The way to the value, step by step; nil if it comes at once.
    public let curve: LearningCurve?

    /// A parameter exists where an earlier one has this coordinate.
    public struct Condition: Hashable, Sendable {
        /// The index of the earlier parameter.
        public let parameter: Int
        /// The coordinate it must have.
        public let coordinate: Double

        /// A condition on the parameter of this index.
        public init(_ parameter: Int, is coordinate: Double) {
            self.parameter = parameter
            self.coordinate = coordinate
        }
    }

    /// An objective of your own; a point's coordinates are those of the parameters, choices by their index.
    ///
    /// Without `conditions` every parameter always exists.
    ///
    /// - Precondition: as many conditions as parameters, if there are any.
    public init(
        name: String, title: String, space: [Parameter], conditions: [Condition?] = [], minimum: Double,
        minimizers: [[Double]], source: String, noise: Noise? = nil, curve: LearningCurve? = nil,
        evaluate: @escaping @Sendable ([Double]) -> Double
    ) {
        precondition(conditions.isEmpty || conditions.count == space.count, "a condition belongs to a parameter")
        self.name = name
        self.title = title
        self.space = space
        self.conditions = conditions.isEmpty ? Array(repeating: nil, count: space.count) : conditions
        self.noise = noise
        self.curve = curve
        self.minimum = minimum
        self.minimizers = minimizers
        self.source = source
        self.evaluate = evaluate
    }

    init(
        name: String, title: String, space: [(String, ClosedRange<Double>)], minimum: Double,
        minimizers: [[Double]], source: String, evaluate: @escaping @Sendable ([Double]) -> Double
    ) {
        self.init(
            name: name, title: title,
            space: space.map { Self.parameter($0, .float(low: $1.lowerBound, high: $1.upperBound)) },
            minimum: minimum, minimizers: minimizers, source: source, evaluate: evaluate)
    }

    /// The steps of a trial that is not pruned; 1 if the value comes at once.
    public var steps: Int { curve?.steps ?? 1 }

    /// Whether every parameter is a real number and always there.
    public var isContinuous: Bool {
        conditions.allSatisfy { $0 == nil }
            && space.allSatisfy { if case .float(_, _, .linear, nil) = $0.domain { true } else { false } }
    }

    /// The range of each parameter.
    ///
    /// - Precondition: the objective is continuous.
    public var bounds: [ClosedRange<Double>] {
        space.map { parameter in
            guard case .float(let low, let high, _, _) = parameter.domain else {
                preconditionFailure("the parameters of a continuous benchmark are real numbers")
            }
            return low...high
        }
    }

    /// The objective as a study calls it: suggests every parameter that exists, then evaluates.
    ///
    /// Along a learning curve it reports each step, and ends where the study's pruner says so.
    public func objective(_ trial: inout Trial) throws -> Double {
        var point: [Double] = []
        for (parameter, condition) in zip(space, conditions) {
            let exists = condition.map { point[$0.parameter] == $0.coordinate } ?? true
            point.append(exists ? try trial.study.coordinate(of: parameter, for: trial.number) : .nan)
        }
        let value = evaluate(point)
        func seen(_ value: Double, _ step: Int) -> Double {
            value + (noise?.value(trial: trial.number, step: step) ?? 0)
        }
        guard let curve else { return seen(value, 0) }
        var last = value
        for step in 0..<curve.steps {
            last = seen(curve.value(at: step, final: value, of: self, point), step)
            try trial.report(last, step: step)
            if try trial.shouldPrune() { throw TrialPruned() }
        }
        return last
    }

    /// The true value of what a trial tried, whatever the study saw; nil if it has no value.
    public func trueValue(of trial: FinishedTrial) -> Double? {
        guard noise != nil, trial.isComplete else { return trial.value }
        return evaluate(space.map { trial.assignments.coordinate(of: $0.name) ?? .nan })
    }

    /// The same objective by another name, seen through noise or along a learning curve.
    func seen(_ suffix: String, _ remark: String?, noise: Noise? = nil, curve: LearningCurve? = nil) -> Benchmark {
        Benchmark(
            name: name + suffix, title: remark.map { "\(title), \($0)" } ?? title, space: space, conditions: conditions,
            minimum: minimum,
            minimizers: minimizers, source: source, noise: noise ?? self.noise, curve: curve ?? self.curve,
            evaluate: evaluate)
    }

    /// The true values of 256 random points, ascending.
    func randomValues() -> [Double] {
        var study = Study(sampler: RandomSampler(seed: 0))
        do {
            try study.optimize(trials: 256, objective)
        } catch {
            preconditionFailure("every point of a benchmark has a value: \(error)")
        }
        return study.history.trials.compactMap(trueValue).sorted()
    }

    /// A parameter of a benchmark, whose domain is known to be right.
    static func parameter(_ name: String, _ domain: Domain) -> Parameter {
        do {
            return try Parameter(name, domain)
        } catch {
            preconditionFailure("the domains of a benchmark have values: \(error)")
        }
    }

    /// `x` on one axis, `x` and `y` on two, `x0`, `x1` … on more.
    static func names(_ dimension: Int) -> [String] {
        dimension <= 2 ? Array(["x", "y"].prefix(dimension)) : (0..<dimension).map { "x\($0)" }
    }
}
