import CUtf8proc

extension Unicode.Scalar {
    /// The columns of a scalar that stands alone; nil when only a closer look can tell.
    ///
    /// Such a scalar never joins its neighbours in a grapheme cluster, is left alone by NFC and is no control
    /// character. Nearly all Korean and English text is made of them, which makes it the fast path of this module.
    var simpleColumns: Int? {
        switch value {
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2500...0x259F: 1
        case 0xAC00...0xD7A3, 0x4E00...0x9FFF, 0x3001...0x3029: 2
        default: nil
        }
    }

    /// The columns utf8proc gives the scalar by itself.
    var columnsByTable: Int {
        // A soft hyphen is shown only where a line breaks, and ours never breaks there.
        value == 0xAD ? 0 : Int(utf8proc_charwidth(utf8proc_int32_t(value)))
    }

    var columns: Int {
        simpleColumns ?? columnsByTable
    }

    fileprivate var isLeadingJamo: Bool {
        (0x1100...0x115F).contains(value) || (0xA960...0xA97C).contains(value)
    }

    fileprivate var isSyllable: Bool {
        (0xAC00...0xD7A3).contains(value)
    }

    /// What a letter or a mark beside the letter adds to its cluster.
    fileprivate var columnsInCluster: Int {
        switch properties.generalCategory {
        case .otherLetter: columns
        case .spacingMark: max(1, columns)
        default: 0
        }
    }
}

extension Character {
    /// The columns of a terminal that this grapheme cluster fills: 0, 1 or 2, but more for stray leading jamo.
    ///
    /// East Asian Ambiguous characters count 1, as modern terminals show them. The width is that of the first scalar
    /// that has one; letters that join (Hangul jamo, a Devanagari conjunct, Thai am) add up to at most 2, an emoji
    /// selector makes 1 into 2, and two regional indicators are a flag.
    public var columns: Int {
        let scalars = unicodeScalars
        guard let head = scalars.first, scalars.count > 1 else { return scalars.first?.columns ?? 0 }
        if ("\u{1F1E6}"..."\u{1F1FF}").contains(head) { return 2 }
        let first = scalars.lazy.map(\.columns).first { $0 > 0 } ?? 0
        if first == 1, scalars.contains("\u{FE0F}") { return 2 }
        // Unicode takes a leading jamo and a syllable after it for one cluster; a terminal shows both.
        if head.isLeadingJamo { return 2 * scalars.count { $0.isLeadingJamo || $0.isSyllable } }
        return min(2, max(first, scalars.reduce(0) { $0 + $1.columnsInCluster }))
    }
}

extension String {
    /// The columns of a terminal that the text fills: 2 for a Hangul syllable, composed or not.
    ///
    /// - Complexity: O(*n*); a table look-up a scalar for text without combining characters.
    public var columns: Int {
        simpleColumns ?? reduce(0) { $0 + $1.columns }
    }

    /// The columns of text whose scalars all stand alone; nil for other text.
    var simpleColumns: Int? {
        var sum = 0
        for scalar in unicodeScalars {
            guard let columns = scalar.simpleColumns else { return nil }
            sum += columns
        }
        return sum
    }

    /// The text in Unicode's normal form C: what macOS writes as jamo becomes syllables.
    public var nfc: String {
        if simpleColumns != nil { return self }
        var text = self
        return text.withUTF8 { utf8 in
            var composed: UnsafeMutablePointer<UInt8>?
            let count = utf8proc_map(
                utf8.baseAddress, utf8.count, &composed,
                utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue))
            defer { free(composed) }
            guard count >= 0, let composed else { return String(decoding: utf8, as: UTF8.self) }
            return String(decoding: UnsafeBufferPointer(start: composed, count: count), as: UTF8.self)
        }
    }
}
