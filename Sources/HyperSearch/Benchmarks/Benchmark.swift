/// An objective function whose answer is known: what to search, how deep it goes, and where.
///
/// Smaller is better. Values are computed in a fixed order of operations, so that a seed gives the same study
/// everywhere and the values are those of the same formulas in Python.
public struct Benchmark: Sendable {
    /// The name by which it is asked for, such as `branin`.
    public let name: String
    /// What people call it, in Korean.
    public let title: String
    /// The parameters, in the order of a point's coordinates.
    public let space: [Parameter]
    /// The smallest value.
    public let minimum: Double
    /// Points where the smallest value lies, to ten digits; where there are several, all of them.
    public let minimizers: [[Double]]
    /// Where the function was published.
    public let source: String
    /// The value at a point, one coordinate per parameter.
    public let evaluate: @Sendable ([Double]) -> Double

    /// An objective of your own; a point's coordinates are those of the parameters, choices by their index.
    public init(
        name: String, title: String, space: [Parameter], minimum: Double, minimizers: [[Double]], source: String,
        evaluate: @escaping @Sendable ([Double]) -> Double
    ) {
        self.name = name
        self.title = title
        self.space = space
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
            name: name, title: title, space: space.map(Self.parameter), minimum: minimum, minimizers: minimizers,
            source: source, evaluate: evaluate)
    }

    /// The range of each parameter.
    public var bounds: [ClosedRange<Double>] {
        space.map { parameter in
            guard case .float(let low, let high, _, _) = parameter.domain else {
                preconditionFailure("the parameters of a benchmark are real numbers")
            }
            return low...high
        }
    }

    /// The objective as a study calls it: suggests every parameter, then evaluates.
    public func objective(_ trial: inout Trial) throws -> Double {
        var point: [Double] = []
        for parameter in space {
            point.append(try trial.study.coordinate(of: parameter, for: trial.number))
        }
        return evaluate(point)
    }

    private static func parameter(_ name: String, _ range: ClosedRange<Double>) -> Parameter {
        do {
            return try Parameter(name, .float(low: range.lowerBound, high: range.upperBound))
        } catch {
            preconditionFailure("the range of a benchmark is finite: \(error)")
        }
    }

    /// `x` on one axis, `x` and `y` on two, `x0`, `x1` … on more.
    static func names(_ dimension: Int) -> [String] {
        dimension <= 2 ? Array(["x", "y"].prefix(dimension)) : (0..<dimension).map { "x\($0)" }
    }
}
