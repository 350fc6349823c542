import RealModule

extension Benchmark {
    /// Gaussian noise that is a function of a seed, a trial's number and a step, and of nothing else.
    ///
    /// Whichever core runs the trial, and whatever was run before, the noise is the same.
    public struct Noise: Hashable, Sendable {
        /// The standard deviation, in the units of the objective.
        public let deviation: Double
        /// The seed.
        public let seed: UInt32

        /// Noise of this standard deviation.
        public init(deviation: Double, seed: UInt32 = 0) {
            self.deviation = deviation
            self.seed = seed
        }

        /// The noise at a step of a trial (Box and Muller 1958).
        func value(trial: Int, step: Int) -> Double {
            var random = RandomState(seed: CRC32.checksum("\(seed)_\(trial)_\(step)".utf8))
            let radius = Double.sqrt(-2 * .log(1 - random.double()))
            return deviation * radius * .cos(2 * .pi * random.double())
        }
    }

    /// This objective with noise.
    ///
    /// Its standard deviation is a tenth of the way from the minimum to the lower quartile of random points: enough to
    /// hide which of two good points is the better, too little to hide a good one among random ones.
    func noisy() -> Benchmark {
        let values = randomValues()
        let deviation = (Quartiles(of: values).q25 - minimum) / 10
        return seen("-noisy", "잡음이 섞임", noise: Noise(deviation: deviation))
    }

    /// This objective with its noise, if it has any, drawn from another seed.
    public func seeded(_ seed: UInt32) -> Benchmark {
        noise.map { seen("", nil, noise: Noise(deviation: $0.deviation, seed: seed)) } ?? self
    }
}
