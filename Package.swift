// swift-tools-version: 6.1
import PackageDescription

// Why each dependency:
//  swift-numerics         log, exp, erf … of the C library under Swift names, so that the engine needs no Foundation
//  swift-argument-parser  subcommands, options and their help
//  Yams                   the YAML front matter of a note, with line and column of what is wrong
//  GRDB                   the learner's review log in SQLite: migrations and transactions
//  libcmark, libutf8proc  CommonMark parsing; the width of a character in terminal columns

let realModule = Target.Dependency.product(name: "RealModule", package: "swift-numerics")

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
            name: "CUtf8proc", pkgConfig: "libutf8proc", providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),

        .target(name: "Content", dependencies: ["CCmark", .product(name: "Yams", package: "Yams")]),
        .target(name: "Quiz", dependencies: ["Content", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(name: "HyperSearch", dependencies: [realModule]),
        .target(name: "Terminal", dependencies: ["CUtf8proc", "HyperSearch"]),
        .target(name: "Practice", dependencies: ["HyperSearch", "Terminal"]),
        .executableTarget(
            name: "tamsaek",
            dependencies: [
                "Content", "HyperSearch", "Quiz", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .testTarget(name: "ContentTests", dependencies: ["Content"], exclude: ["Golden"]),
        .testTarget(name: "QuizTests", dependencies: ["Content", "Quiz"], exclude: ["Golden"]),
        .testTarget(name: "HyperSearchTests", dependencies: ["HyperSearch"], exclude: ["Golden"]),
        .testTarget(name: "TerminalTests", dependencies: ["HyperSearch", "Terminal"], exclude: ["Golden"]),
        .testTarget(name: "TamsaekTests", dependencies: ["tamsaek"], exclude: ["Golden"]),
    ],
    swiftLanguageModes: [.v6]
)
