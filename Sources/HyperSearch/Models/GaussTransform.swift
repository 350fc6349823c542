import RealModule

/// The sum of many kernels along a line, most of them equally wide, in a time that hardly grows with their number.
///
/// The axis is cut into boxes half as wide as the narrowest kernels. Of these a box keeps but the first moments of its
/// means: with t = (x − c) · s and δ = (m − c) · s for the centre c and the scale s, a kernel is
/// exp(−(t − δ)²) = exp(−t²) · Σ δⁿ/n! · Hₙ(t), and the Hermite polynomials Hₙ(t) are the same for all. The wider kernels
/// lie too far apart for there to be many, and are added up one by one.
///
/// - SeeAlso: Greengard and Strain, "The Fast Gauss Transform", SIAM J. Sci. Stat. Comput. 12(1), 1991.
struct GaussTransform {
    /// |δ| is at most 0.18, so by Cramér's bound |Hₙ(t)| · exp(−t²) ≤ 1.1 · √(2ⁿ · n!) · exp(−t²/2) the terms left out are less
    /// than 1e-16 of a box's weight.
    private static let terms = SIMD16<Double>.scalarCount
    /// The width of a box in units of t: half a standard deviation.
    private static let box = 0.125.squareRoot()
    /// From how many kernels on this pays.
    private static let least = 512

    private let scale: Double
    /// The exponent of a narrow kernel at its mean; the sums below are relative to it.
    private let peak: Double
    /// The square of t beyond which a box cannot be seen beside the prior.
    private let horizon: Double
    /// The centre of the first box.
    private let first: Double
    /// Σ w · δⁿ/n! of four boxes for each n.
    private var moments: [SIMD4<Double>]
    /// The prior and the wider kernels.
    private var others = PackedKernels(continuous: 1, tabular: 0)

    /// Expands the kernels of a mixture; nil if that does not pay, or there is more than one continuous parameter.
    ///
    /// - Complexity: O(*n*) for *n* kernels.
    init?(_ kernels: PackedKernels) {
        guard kernels.continuous == 1, kernels.tabular == 0, kernels.count >= Self.least else { return nil }
        var (scale, peak) = (0.0, 0.0)
        var (low, high, count) = (0.0, 0.0, 0)
        for kernel in 1..<kernels.count where kernels.weight(of: kernel) > 0 {
            let shape = kernels.shape(of: kernel)
            if shape.scale > scale {
                (scale, peak, low, high, count) = (shape.scale, .infinity, .infinity, -.infinity, 0)
            }
            guard shape.scale == scale else { continue }
            (peak, low, high) = (min(peak, shape.constant), min(low, shape.mean), max(high, shape.mean))
            count += 1
        }
        // Kernels of the least width spread over a hundred of them at most.
        let boxes = ((high - low) * scale / Self.box).rounded(.down) + 1
        let prior = kernels.weight(of: 0)
        guard count >= Self.least, boxes <= 256, prior >= 1e-6 else { return nil }
        (self.scale, self.peak) = (scale, peak)
        // A box weighs at most 1, its kernels lie 3 higher in the exponent at most than its centre, and are cut off at half
        // their mass at most; the prior is an eighth lower at its ends. Together less than 1e-11 of the prior is left out.
        horizon = 30 + peak - kernels.shape(of: 0).constant - .log(prior)
        first = low + Self.box / scale / 2
        moments = [SIMD4<Double>](repeating: .zero, count: (Int(boxes) + 3) / 4 * Self.terms)
        var (box, sums) = (0, SIMD16<Double>.zero)
        for kernel in 0..<kernels.count {
            let (shape, weight) = (kernels.shape(of: kernel), kernels.weight(of: kernel))
            guard weight > 0 else { continue }
            guard kernel > 0, shape.scale == scale else {
                others.append(shape, weight: weight)
                continue
            }
            let place = Int((shape.mean - low) * scale / Self.box)
            if place != box {
                add(sums, to: box)
                (box, sums) = (place, .zero)
            }
            let delta = (shape.mean - first) * scale - Double(place) * Self.box
            let powers = SIMD2(1, delta)
            let square = delta * delta
            let four = SIMD4(lowHalf: powers, highHalf: powers * square)
            let eight = SIMD8(lowHalf: four, highHalf: four * (square * square))
            let factor = shape.constant == peak ? weight : weight * .exp(shape.constant - peak)
            let half = eight * factor
            sums.lowHalf += half
            sums.highHalf += half * (square * square * square * square)
        }
        add(sums, to: box)
        others.copyHorizon(of: kernels)
    }

    private mutating func add(_ sums: SIMD16<Double>, to box: Int) {
        let sums = sums * Self.inverseFactorials
        moments.withUnsafeMutableBytes { bytes in
            let lanes = bytes.bindMemory(to: Double.self)
            for term in 0..<Self.terms { lanes[(box / 4 * Self.terms + term) * 4 + box % 4] += sums[term] }
        }
    }

    /// The inverse of n! for each n.
    private static let inverseFactorials: SIMD16<Double> = {
        var inverses = SIMD16<Double>(repeating: 1)
        for term in 1..<terms { inverses[term] = inverses[term - 1] / Double(term) }
        return inverses
    }()

    /// The log density at a point, right to 1e-10.
    ///
    /// - Complexity: O(1): the boxes within sight and the wider kernels are bounded in number.
    func logDensity(at points: PackedPoints, _ point: Int) -> Double? {
        var wide = PackedKernels.PartialSum()
        others.add(others.vectors, at: points, point, to: &wide)
        guard let logWide = others.logDensity(wide) else { return nil }
        let start = (points.positions[point] - first) * scale
        var total = SIMD4<Double>.zero
        moments.withUnsafeBufferPointer { moments in
            for index in 0..<(moments.count / Self.terms) {
                let t = start - (SIMD4(0, 1, 2, 3) + Double(4 * index)) * Self.box
                guard any(t * t .< horizon) else { continue }
                var (before, hermite) = (SIMD4<Double>.zero, SIMD4<Double>(repeating: 1))
                var sum = moments[index * Self.terms]
                for term in 1..<Self.terms {
                    (before, hermite) = (hermite, 2 * (t * hermite - Double(term - 1) * before))
                    sum += moments[index * Self.terms + term] * hermite
                }
                total += sum * Exponential.vector(-(t * t))
            }
        }
        return peak + .log(total.sum() + .exp(logWide - peak))
    }
}
