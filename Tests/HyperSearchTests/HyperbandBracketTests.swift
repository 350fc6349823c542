import Testing

@testable import HyperSearch

@Suite("Hyperband's brackets")
struct HyperbandBracketTests {
    @Test("For R = 81 and η = 3 the brackets are the published table")
    func published() {
        let brackets = HyperbandBracket.all(resource: 81, factor: 3).map { bracket in
            bracket.rounds.map { "\($0.configurations)@\($0.resource)" }.joined(separator: " ")
        }
        #expect(
            brackets == [
                "81@1 27@3 9@9 3@27 1@81", "34@3 11@9 3@27 1@81", "15@9 5@27 1@81", "8@27 2@81", "5@81",
            ])
    }

    @Test(
        "Brackets cost about the same, and start with the pruner's numbers of trials",
        arguments: [(81, 3), (64, 4), (16, 2)])
    func shares(resource: Int, factor: Int) {
        let brackets = HyperbandBracket.all(resource: resource, factor: factor)
        #expect(brackets.map { $0.rounds[0].configurations } == HyperbandPruner.budgets(1, resource, factor))
        let largest = brackets.map(\.cost).max() ?? 0
        #expect(brackets.allSatisfy { $0.cost * 2 > largest })
        #expect(brackets.allSatisfy { $0.rounds.last?.resource == resource })
    }

    @Test("A resource below η leaves one bracket that gives up on nothing")
    func short() {
        #expect(HyperbandBracket.all(resource: 2, factor: 3).map(\.rounds) == [[.init(configurations: 1, resource: 2)]])
    }
}
