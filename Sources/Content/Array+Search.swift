extension [Int] {
    /// The index of the first element greater than `bound`, in an ascending array; O(log *n*).
    func index(above bound: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] > bound { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
