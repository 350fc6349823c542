extension Sequence<String> {
    /// The name that `name` was probably meant to be, capitals aside; nil when more than half of it would have to change.
    public func closest(to name: String) -> String? {
        let name = name.lowercased()
        let candidates = map { (name: $0, distance: name.editDistance(to: $0.lowercased())) }
        guard let best = candidates.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance * 2 <= Swift.max(name.count, best.name.count) ? best.name : nil
    }
}

extension String {
    /// Levenshtein's distance: the fewest characters to insert, delete or replace.
    ///
    /// O(*nm*) for lengths *n* and *m*.
    fileprivate func editDistance(to other: String) -> Int {
        let other = Array(other)
        var row = Array(0...other.count)
        for (i, character) in enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, candidate) in other.enumerated() {
                let cost = diagonal + (character == candidate ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = Swift.min(cost, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[other.count]
    }
}
