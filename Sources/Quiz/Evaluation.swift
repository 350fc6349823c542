import Foundation

/// How well predicted recall agreed with actual recall, over reviews at least a day after the one before.
///
/// The measures are those of the FSRS benchmark: the mean binary cross-entropy, and the root mean square error between
/// mean prediction and mean outcome of reviews alike in interval, number and lapses.
public struct Evaluation: Sendable {
    /// Reviews scored so far.
    public private(set) var count = 0
    private var crossEntropy = 0.0
    private var sums: [Bin: Sums] = [:]

    /// Nothing scored yet.
    public init() {}

    /// What was scored of one card before.
    public struct Card: Sendable {
        var reviews = 0
        var lapses = 0

        /// A card of which nothing was scored.
        public init() {}
    }

    /// Counts a review `days` after the last of its `card`; one of the same day says nothing and is passed over.
    public mutating func score(_ card: inout Card, predicted: Double, days: Int, grade: Grade) {
        guard days > 0 else { return }
        let isRecalled = grade != .again
        let probability = min(max(predicted, 1e-7), 1 - 1e-7)
        count += 1
        crossEntropy -= log(isRecalled ? probability : 1 - probability)

        card.reviews += 1
        let bin = Bin(days: days, reviews: card.reviews, lapses: card.lapses)
        sums[bin, default: Sums()].count += 1
        sums[bin, default: Sums()].predicted += predicted
        sums[bin, default: Sums()].recalled += isRecalled ? 1 : 0
        if !isRecalled { card.lapses += 1 }
    }

    /// The mean of −ln of the probability given to what happened; nil without reviews.
    public var logLoss: Double? {
        count == 0 ? nil : crossEntropy / Double(count)
    }

    /// The root of the mean square of (mean prediction − share recalled) over the bins, weighted by size; nil without
    /// reviews.
    public var rootMeanSquareError: Double? {
        guard count > 0 else { return nil }
        // Sorted, because the order of a dictionary differs from run to run and with it the last digit of a sum.
        let squares = sums.sorted { $0.key < $1.key }.map { _, bin in
            (bin.predicted - bin.recalled) * (bin.predicted - bin.recalled) / bin.count
        }
        return (squares.reduce(0, +) / Double(count)).squareRoot()
    }

    var bins: Int { sums.count }

    private struct Sums {
        var count = 0.0
        var predicted = 0.0
        var recalled = 0.0
    }

    /// Reviews are alike when their days, number and lapses fall between the same powers.
    private struct Bin: Hashable, Comparable {
        let days: Double
        let reviews: Double
        let lapses: Double

        init(days: Int, reviews: Int, lapses: Int) {
            self.days = (100 * 2.48 * Self.power(of: 3.62, below: days)).rounded(.toNearestOrEven)
            self.reviews = (1.99 * Self.power(of: 1.89, below: reviews + 1)).rounded(.toNearestOrEven)
            self.lapses = lapses == 0 ? 0 : (1.65 * Self.power(of: 1.73, below: lapses)).rounded(.toNearestOrEven)
        }

        static func < (a: Bin, b: Bin) -> Bool {
            (a.days, a.reviews, a.lapses) < (b.days, b.reviews, b.lapses)
        }

        private static func power(of base: Double, below value: Int) -> Double {
            pow(base, floor(log(Double(value)) / log(base)))
        }
    }
}
