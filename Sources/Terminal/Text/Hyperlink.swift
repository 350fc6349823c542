/// An address a terminal may make clickable (OSC 8): http, https or mailto, in printable ASCII.
public struct Hyperlink: Hashable, Sendable {
    /// The address as the terminal gets it.
    public let uri: String

    /// The longest address VTE terminals accept, in bytes.
    static let longest = 2083

    /// What tells a terminal that the lines of a wrapped link are one: FNV-1a of the address.
    var identity: String {
        String(uri.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }, radix: 36)
    }

    /// nil for an address that must not be clickable.
    ///
    /// That is: another scheme, a control character, a host that is not plain ASCII (it may look like another one), or
    /// more than 2083 bytes. Spaces and letters beyond ASCII in the path are percent-encoded.
    public init?(_ address: String) {
        let schemes = ["http://", "https://", "mailto:"]
        guard let scheme = schemes.first(where: { address.lowercased().hasPrefix($0) }) else { return nil }
        let host = address.utf8.dropFirst(scheme.utf8.count).prefix { !"/?#".utf8.contains($0) }
        guard host.allSatisfy({ (0x21...0x7E).contains($0) }), address == address.visible else { return nil }
        uri = address.utf8.map { byte in
            (0x21...0x7E).contains(byte)
                ? String(Unicode.Scalar(byte)) : "%" + String(byte, radix: 16, uppercase: true)
        }.joined()
        guard uri.utf8.count <= Hyperlink.longest else { return nil }
    }
}
