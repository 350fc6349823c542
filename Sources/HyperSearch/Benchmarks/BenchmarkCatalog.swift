/// The objectives by name.
///
/// Families take their dimension behind the name (`ackley5`), and every objective can be hidden among axes that do
/// not matter (`forrester-in-2`, `ackley5-in-10`).
public enum BenchmarkCatalog {
    /// One of each: what a list shows.
    public static let all: [Benchmark] =
        [
            .forrester, .gramacyLee, .branin, .sixHumpCamel, .goldsteinPrice, .himmelblau, .rotatedValley,
            .hartmann3, .hartmann6, Benchmark.forrester.embedded(in: 2),
        ] + BenchmarkFamily.all.map { $0.make(BenchmarkFamily.defaultDimension) }

    /// The names in ``all`` with so many parameters, `first` before the others.
    public static func names(ofDimension dimension: Int, first: String) -> [String] {
        [first] + all.filter { $0.space.count == dimension && $0.name != first }.map(\.name)
    }

    /// The objective called `name`.
    ///
    /// - Throws: ``SearchError/unknownObjective(name:known:)``.
    public static func benchmark(named name: String) throws(SearchError) -> Benchmark {
        guard let benchmark = find(name) else {
            throw .unknownObjective(name: name, known: all.map(\.name))
        }
        return benchmark
    }

    private static func find(_ name: String) -> Benchmark? {
        if let benchmark = all.first(where: { $0.name == name }) { return benchmark }
        if let (inner, dimension) = split(name, before: "-in-"), let benchmark = find(inner) {
            return (benchmark.space.count...BenchmarkFamily.dimensions.upperBound).contains(dimension)
                ? benchmark.embedded(in: dimension) : nil
        }
        let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.count
        guard let dimension = Int(name.suffix(digits)), BenchmarkFamily.dimensions.contains(dimension) else {
            return nil
        }
        return BenchmarkFamily.all.first { $0.name == name.dropLast(digits) }?.make(dimension)
    }

    /// `forrester-in-2` before `-in-` is `forrester` and 2.
    private static func split(_ name: String, before separator: String) -> (String, Int)? {
        guard let range = name.ranges(of: separator).last, let number = Int(name[range.upperBound...]) else {
            return nil
        }
        return (String(name[..<range.lowerBound]), number)
    }
}
