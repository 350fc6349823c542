import Testing

@testable import HyperSearch

@Suite("The random stream of NumPy's RandomState")
struct RandomStateTests {
    struct Stream: Decodable {
        let seed: UInt32
        let ops: [Operation]
    }

    struct Operation: Decodable {
        let op: String
        let n: Int?
        let times: Int?
        let low, high: Bounds?
        let p: [Double]?
        let items: [Int]?
        let out: [Double]
    }

    /// One bound for all draws, or a bound for each.
    enum Bounds: Decodable {
        case one(Double)
        case each([Double])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            self = try (try? container.decode(Double.self)).map(Bounds.one) ?? .each(container.decode([Double].self))
        }

        func at(_ index: Int) -> Double {
            switch self {
            case .one(let bound): bound
            case .each(let bounds): bounds[index]
            }
        }
    }

    @Test("a stream yields what NumPy's yields, operation by operation")
    func streams() throws {
        for stream in try Golden.load([Stream].self, from: "rng.json") {
            var random = RandomState(seed: stream.seed)
            for operation in stream.ops {
                #expect(
                    isIdentical(Self.run(operation, &random), operation.out), "seed \(stream.seed): \(operation.op)")
            }
        }
    }

    private static func run(_ operation: Operation, _ random: inout RandomState) -> [Double] {
        let low = operation.low ?? .one(0)
        let high = operation.high ?? .one(1)
        let count = operation.n ?? operation.times ?? operation.out.count
        switch operation.op {
        case "u32": return (0..<count).map { _ in Double(random.word()) }
        case "random_sample", "rand": return (0..<count).map { _ in random.double() }
        case "uniform", "uniform_array": return operation.out.indices.map { random.uniform(low.at($0), high.at($0)) }
        case "randint", "randint_neg":
            return operation.out.indices.map { Double(random.integer(in: Int(low.at($0))..<Int(high.at($0)))) }
        case "shuffle":
            var order = Array(0..<count)
            random.shuffle(&order)
            return order.map(Double.init)
        case "permutation": return random.permutation(count).map(Double.init)
        case "choice_p": return random.indices(count, weights: operation.p ?? []).map(Double.init)
        case "choice_uniform_scalar":
            let items = operation.items ?? []
            return operation.out.indices.map { _ in Double(items[random.integer(in: 0..<items.count)]) }
        case "skip":
            for _ in 0..<count { _ = random.double() }
            return operation.out
        default: return []
        }
    }
}
