import Testing

@testable import HyperSearch
