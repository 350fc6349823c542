/// Sorting by index in the order in which NumPy's portable quicksort leaves equal keys.
///
/// Equal observations get different kernel widths depending on where a sort puts them, so the order of ties is part of
/// what TPE does. NumPy's order depends on the processor; this is the one it calls generic.
enum Argsort {
    /// The indices of `keys` in ascending order of the keys.
    ///
    /// Median-of-three quicksort with insertion sort below 17 elements, hence stable up to 16.
    ///
    /// - Precondition: no key is NaN.
    /// - Complexity: O(*n* log *n*) on average.
    static func generic(_ keys: [Double]) -> [Int] {
        var order = Array(keys.indices)
        keys.withUnsafeBufferPointer { keys in
            order.withUnsafeMutableBufferPointer { order in
                if !order.isEmpty { quicksort(keys, order) }
            }
        }
        return order
    }

    private static func quicksort(_ keys: UnsafeBufferPointer<Double>, _ order: UnsafeMutableBufferPointer<Int>) {
        var pending: [(low: Int, high: Int, depth: Int)] = []
        var (low, high) = (0, order.count - 1)
        var depth = 2 * (Int.bitWidth - 1 - order.count.leadingZeroBitCount)
        while true {
            if depth < 0 {
                heapsort(keys, order, low, high)
            } else {
                while high - low > 15 {
                    let (left, right) = partition(keys, order, low, high)
                    depth -= 1
                    if left - low < high - right {
                        pending.append((right, high, depth))
                        high = left
                    } else {
                        pending.append((low, left, depth))
                        low = right
                    }
                }
                insertionSort(keys, order, low, high)
            }
            guard let next = pending.popLast() else { return }
            (low, high, depth) = next
        }
    }

    /// Splits `low...high` around a pivot; returns the end of the left part and the start of the right one.
    private static func partition(
        _ keys: UnsafeBufferPointer<Double>, _ order: UnsafeMutableBufferPointer<Int>, _ low: Int, _ high: Int
    ) -> (Int, Int) {
        let middle = low + (high - low) / 2
        if keys[order[middle]] < keys[order[low]] { order.swapAt(middle, low) }
        if keys[order[high]] < keys[order[middle]] { order.swapAt(high, middle) }
        if keys[order[middle]] < keys[order[low]] { order.swapAt(middle, low) }
        let pivot = keys[order[middle]]
        var (left, right) = (low, high - 1)
        order.swapAt(middle, right)
        while true {
            repeat { left += 1 } while keys[order[left]] < pivot
            repeat { right -= 1 } while pivot < keys[order[right]]
            if left >= right { break }
            order.swapAt(left, right)
        }
        order.swapAt(left, high - 1)
        return (left - 1, left + 1)
    }

    private static func insertionSort(
        _ keys: UnsafeBufferPointer<Double>, _ order: UnsafeMutableBufferPointer<Int>, _ low: Int, _ high: Int
    ) {
        guard low < high else { return }
        for index in (low + 1)...high {
            let moving = order[index]
            let key = keys[moving]
            var hole = index
            while hole > low, key < keys[order[hole - 1]] {
                order[hole] = order[hole - 1]
                hole -= 1
            }
            order[hole] = moving
        }
    }

    private static func heapsort(
        _ keys: UnsafeBufferPointer<Double>, _ order: UnsafeMutableBufferPointer<Int>, _ low: Int, _ high: Int
    ) {
        func sift(_ root: Int, _ count: Int) {
            let moving = order[low + root]
            let key = keys[moving]
            var hole = root
            while true {
                var child = 2 * hole + 1
                guard child < count else { break }
                if child + 1 < count, keys[order[low + child]] < keys[order[low + child + 1]] { child += 1 }
                guard key < keys[order[low + child]] else { break }
                order[low + hole] = order[low + child]
                hole = child
            }
            order[low + hole] = moving
        }
        let count = high - low + 1
        for root in stride(from: count / 2 - 1, through: 0, by: -1) { sift(root, count) }
        for last in stride(from: count - 1, to: 0, by: -1) {
            order.swapAt(low, low + last)
            sift(0, last)
        }
    }
}
