import RealModule

extension Benchmark {
    /// Func-2C: two choices say which two of three functions of two numbers are added.
    static let func2C = Benchmark(
        name: "func-2c", title: "Func-2C: 범주 둘과 실수 둘",
        space: [
            choice("first", functionNames), choice("second", functionNames), real("x", -1, 1), real("y", -1, 1),
        ],
        minimum: -0.20632569069797544,
        minimizers: [[1, 1, 0.0449210065, -0.3563282015], [1, 1, -0.0449210065, 0.3563282015]],
        source:
            "Ru, Alvi, Nguyen, Osborne, Roberts, Bayesian Optimisation over Multiple Continuous and Categorical Inputs, ICML 2020"
    ) { point in
        let (x, y) = (2 * point[2], 2 * point[3])
        return part(Int(point[0]), x, y) + part(Int(point[1]), x, y)
    }

    /// A tree: two choices say which number between −1 and 1 exists, the first also which of two offsets.
    static let jenatton = Benchmark(
        name: "jenatton", title: "Jenatton 나무: 조건부 공간",
        space: [
            choice("x1", [0, 1]), choice("x2", [0, 1]), choice("x3", [0, 1]), real("x4", -1, 1), real("x5", -1, 1),
            real("x6", -1, 1), real("x7", -1, 1), real("r8", 0, 1), real("r9", 0, 1),
        ],
        conditions: [
            nil, Condition(0, is: 0), Condition(0, is: 1), Condition(1, is: 0), Condition(1, is: 1),
            Condition(2, is: 0),
            Condition(2, is: 1), Condition(0, is: 0), Condition(0, is: 1),
        ],
        minimum: 0.1, minimizers: [[0, 0, .nan, 0, .nan, .nan, .nan, 0, .nan]],
        source:
            "Jenatton, Archambeau, González, Seeger, Bayesian Optimization with Tree-structured Dependencies, ICML 2017"
    ) { point in
        let leaf = (3...6).first { !point[$0].isNaN } ?? 3
        let offset = point[0] == 0 ? point[7] : point[8]
        return point[leaf] * point[leaf] + 0.1 * Double(leaf - 2) + offset
    }

    /// A network's training in outline: a rate, an optimiser with or without momentum, layers, a width and dropout.
    ///
    /// The wider the network, the more dropout it wants; every other parameter has a best value of its own.
    static let training = Benchmark(
        name: "training", title: "신경망 학습 흉내: 섞인 조건부 공간과 학습 곡선",
        space: [
            parameter("lr", .float(low: 1e-5, high: 1, scale: .log)), choice("optimizer", ["sgd", "adam"]),
            real("momentum", 0, 0.99), parameter("layers", .int(low: 1, high: 4)),
            parameter("width", .int(low: 8, high: 512, scale: .log)), real("dropout", 0, 0.6),
        ],
        conditions: [nil, nil, Condition(1, is: 0), nil, nil, nil],
        minimum: 0.05, minimizers: [[0.03125, 0, 0.9, 2, 64, 0.2]],
        source: "이 프로젝트의 것. 곡선의 꼴은 Domhan, Springenberg, Hutter, IJCAI 2015",
        curve: LearningCurve(level: 1)
    ) { point in
        let rate = Double.log2(point[0])
        var loss = 0.05
        if point[1] == 0 {
            loss += 0.01 * (rate + 5) * (rate + 5) + (point[2] - 0.9) * (point[2] - 0.9)
        } else {
            loss += 0.02 + 0.01 * (rate + 10) * (rate + 10)
        }
        loss += [0.1, 0, 0.03, 0.08][Int(point[3]) - 1]
        let width = Double.log2(point[4])
        let dropout = point[5] - 0.1 * (width - 4)
        return loss + 0.02 * (width - 6) * (width - 6) + dropout * dropout
    }
}

private let functionNames: [ParameterValue] = ["rosenbrock", "six-hump-camel", "beale"]

/// One of the functions that Func-2C adds, scaled as it does.
private func part(_ choice: Int, _ x: Double, _ y: Double) -> Double {
    switch choice {
    case 0: return (100 * Double.pow(y - x * x, 2) + Double.pow(x - 1, 2)) / 300
    case 1: return Benchmark.sixHumpCamel.evaluate([x, y]) / 10
    default:
        let (first, second) = (1.5 - x + x * y, 2.25 - x + x * y * y)
        let third = 2.625 - x + x * y * y * y
        return (first * first + second * second + third * third) / 50
    }
}

private func choice(_ name: String, _ choices: [ParameterValue]) -> Parameter {
    Benchmark.parameter(name, .categorical(choices: choices))
}

private func real(_ name: String, _ low: Double, _ high: Double) -> Parameter {
    Benchmark.parameter(name, .float(low: low, high: high))
}
