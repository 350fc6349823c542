import Testing

@testable import tamsaek
