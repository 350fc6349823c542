import Dispatch
import Foundation

/// Runs work that Ctrl-C asks to stop: the task is cancelled and says what it has; a second Ctrl-C ends the program.
func stoppingOnInterrupt<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result
) async throws -> (result: Result, wasInterrupted: Bool) {
    let task = Task { try await work() }
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
        task.cancel()
        signal(SIGINT, SIG_DFL)
    }
    source.resume()
    defer {
        source.cancel()
        signal(SIGINT, SIG_DFL)
    }
    let result = try await task.value
    return (result, task.isCancelled)
}
