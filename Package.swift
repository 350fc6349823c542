// swift-tools-version: 6.1
import PackageDescription

// Why each dependency:
//  swift-numerics         log, exp, erf … of the C library under Swift names, so that the engine needs no Foundation
//  swift-argument-parser  subcommands, options and their help
//  Yams                   the YAML front matter of a note, with line and column of what is wrong
//  GRDB                   SQLite: the learner's review log, the index of the notes, Optuna's databases
//  libcmark, libutf8proc  CommonMark parsing; the width of a character in terminal columns

// Debian's libutf8proc.pc carries a -D flag that SwiftPM refuses with a warning; its header needs no flag there.
#if os(Linux)
let utf8procConfig: String? = nil
#else
let utf8procConfig: String? = "libutf8proc"
#endif

// Exercises run from a debug build, and tests fit parameters in one; what computes is optimised there too, which makes it some
// 20 times faster.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let realModule = Target.Dependency.product(name: "RealModule", package: "swift-numerics")

/// An exercise is a folder of `exercises/`: `main.swift` is the lesson, one other file the learner's, which `solution/` has
/// worked and `starter/` as it was at first.
func exercise(_ folder: String) -> [Target] {
    [
        .executableTarget(
            name: "ex\(folder)", dependencies: ["HyperSearch", "Practice", "Terminal", realModule],
            path: "exercises/\(folder)", exclude: ["README.md", "solution", "starter"], swiftSettings: optimised),
        .executableTarget(
            name: "ex\(folder)-solution", dependencies: ["HyperSearch", "Practice", "Terminal", realModule],
            path: "exercises/\(folder)/solution", swiftSettings: optimised),
    ]
}

/// With `TAMSAEK_FUZZ` set the program is its own fuzzer: `Tests/Fuzz/Fuzzer.swift` takes the place of its commands' entry.
let isFuzzing = Context.environment["TAMSAEK_FUZZ"] != nil
let program = Target.executableTarget(
    name: "tamsaek",
    dependencies: [
        "Content", "HyperSearch", "NoteIndex", "Pages", "Quiz", "Terminal",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    path: isFuzzing ? "." : nil, exclude: isFuzzing ? ["Sources/tamsaek/Tamsaek.swift"] : [],
    sources: isFuzzing ? ["Sources/tamsaek", "Tests/Fuzz/Fuzzer.swift"] : nil)

/// The exercises, in the order they are taken.
let exercises = [
    "01-grid-vs-random",
    "02-log-scales",
    "03-tpe-step-by-step",
    "04-joint-vs-independent",
    "05-gaussian-process",
    "06-conditional-spaces",
    "07-pruning",
    "08-great-comparison",
    "09-importance",
    "10-own-sampler",
]

let package = Package(
    name: "Tamsaek",
    platforms: [.macOS(.v14)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CUtf8proc", pkgConfig: utf8procConfig, providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),

        .target(name: "Content", dependencies: ["CCmark", .product(name: "Yams", package: "Yams")]),
        .target(
            name: "Quiz", dependencies: ["Content", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: optimised),
        .target(name: "NoteIndex", dependencies: ["Content", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(name: "HyperSearch", dependencies: [realModule], swiftSettings: optimised),
        .target(name: "Terminal", dependencies: ["CUtf8proc", "HyperSearch", realModule]),
        .target(name: "Pages", dependencies: ["HyperSearch", "Terminal", realModule]),
        .target(name: "Practice", dependencies: ["HyperSearch", "Terminal"]),
        program,

        .testTarget(name: "ContentTests", dependencies: ["Content"], exclude: ["Golden"]),
        .testTarget(name: "NoteIndexTests", dependencies: ["Content", "NoteIndex"]),
        .testTarget(
            name: "QuizTests", dependencies: ["Content", "Quiz", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Golden"]),
        .testTarget(name: "HyperSearchTests", dependencies: ["HyperSearch"], exclude: ["Golden"]),
        .testTarget(name: "TerminalTests", dependencies: ["HyperSearch", "Terminal"], exclude: ["Golden"]),
        .testTarget(name: "PagesTests", dependencies: ["HyperSearch", "Pages", "Terminal"]),
        .testTarget(name: "PracticeTests", dependencies: ["Practice", "Terminal"]),
        .testTarget(
            name: "ExerciseTests",
            dependencies: ["Terminal"] + exercises.flatMap(exercise).map { .target(name: $0.name) },
            exclude: ["Golden"]),
        .testTarget(
            name: "TamsaekTests", dependencies: ["tamsaek", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Golden"]),
        .executableTarget(name: "tamsaek-bench", dependencies: ["HyperSearch"], path: "Tests/Benchmarks"),
    ] + exercises.flatMap(exercise),
    swiftLanguageModes: [.v6]
)
