/// The objectives by name.
///
/// Families take their dimension behind the name (`ackley5`). Every continuous objective can be hidden among axes that
/// do not matter (`forrester-in-2`, `ackley5-in-10`), and every one learned along a curve (`branin-curve`) and seen through
/// noise (`ackley5-noisy`), in this order.
public enum BenchmarkCatalog {
    /// One of each: what a list shows.
    public static let all: [Benchmark] =
        [
            .forrester, .gramacyLee, .branin, .sixHumpCamel, .goldsteinPrice, .himmelblau, .rotatedValley,
            .hartmann3, .hartmann6, Benchmark.forrester.embedded(in: 2),
        ] + BenchmarkFamily.all.map { $0.make(BenchmarkFamily.defaultDimension) } + [
            .func2C, .jenatton, Benchmark.forrester.noisy(), Benchmark.branin.noisy(), Benchmark.hartmann6.noisy(),
            .training, Benchmark.branin.learned(), Benchmark.hartmann6.learned(),
        ]

    /// The names in ``all`` of what has so many real parameters and gives its value at once, `first` before the others.
    public static func names(ofDimension dimension: Int, first: String) -> [String] {
        let fitting = all.filter { $0.space.count == dimension && $0.isContinuous && $0.steps == 1 }
        return [first] + fitting.map(\.name).filter { $0 != first }
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
        if let inner = name.without(suffix: "-noisy"), let benchmark = find(inner) {
            return benchmark.noise == nil ? benchmark.noisy() : nil
        }
        if let inner = name.without(suffix: "-curve"), let benchmark = find(inner) {
            return benchmark.noise == nil && benchmark.curve == nil ? benchmark.learned() : nil
        }
        if let (inner, dimension) = split(name, before: "-in-"), let benchmark = find(inner) {
            guard benchmark.isContinuous, benchmark.noise == nil, benchmark.curve == nil else { return nil }
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

extension String {
    /// What stands before a suffix; nil if the text does not end with it.
    fileprivate func without(suffix: String) -> String? {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
    }
}
