/// A tree that predicts a number: each inner node asks whether a column is at most a threshold, each leaf has a value.
public struct RegressionTree: Hashable, Sendable {
    /// A node of the tree.
    public enum Node: Hashable, Sendable {
        /// Rows whose column is at most the threshold go to the node number `left`, the others to `right`.
        case split(column: Int, threshold: Double, left: Int, right: Int)
        /// The prediction.
        case leaf(value: Double)
    }

    /// The nodes, the root first and each before its children.
    public let nodes: [Node]
    /// By how much the splits on each column make the mean squared error smaller, added up.
    let errorDecreases: [Double]

    /// A tree that was grown elsewhere.
    public init(nodes: [Node]) {
        self.init(nodes: nodes, errorDecreases: [])
    }

    init(nodes: [Node], errorDecreases: [Double]) {
        self.nodes = nodes
        self.errorDecreases = errorDecreases
    }
}
