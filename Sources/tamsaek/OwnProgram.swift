import Foundation

/// This program, to be started again with the options it was started with.
struct OwnProgram {
    /// Its name as it is called, for messages.
    let file: String
    let options: [String]

    init(_ folders: Folders, options: [String]) {
        file = folders.executable?.path(percentEncoded: false) ?? CommandLine.arguments[0]
        self.options = options
    }

    /// What starts it with a command.
    func arguments(_ command: [String]) -> [String] {
        [file] + command + options
    }
}

extension DisplayOptions {
    /// The options that another screen of this program should have too.
    var arguments: [String] {
        (width.map { ["--width", "\($0)"] } ?? []) + ["--color", color.rawValue]
            + (theme.map { ["--theme", $0.rawValue] } ?? [])
    }
}

extension RecordOptions {
    /// The options that name this record and this clock.
    var arguments: [String] {
        (store.map { ["--store", $0] } ?? []) + (now.map { ["--now", $0] } ?? [])
    }
}
