import Dispatch

extension Array where Element: Sendable {
    /// The results of `transform` on all elements, which are worked on by all cores, in the order of the elements.
    package func concurrentMap<Value: Sendable>(_ transform: @Sendable (Element) -> Value) -> [Value] {
        guard count > 1 else { return map { transform($0) } }
        return [Value](unsafeUninitializedCapacity: count) { buffer, initializedCount in
            // Every iteration initialises one element, another one each, and all are done before the buffer is used.
            nonisolated(unsafe) let results = buffer
            DispatchQueue.concurrentPerform(iterations: count) { index in
                results.initializeElement(at: index, to: transform(self[index]))
            }
            initializedCount = count
        }
    }
}
