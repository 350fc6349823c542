/// What Anki keeps as JSON in one row of its collection: settings, the types of the notes, the decks.
enum AnkiJSON {
    /// Without the scheduler's version Anki takes the log for that of its first one, which had a grade less.
    static func configuration(utcOffset: Int) -> String {
        JSON.object(["schedVer": .int(2), "creationOffset": .int(-utcOffset / 60)]).description
    }

    static func utcOffset(in configuration: String) throws -> Int {
        try -60 * (JSONReader.read(configuration)["creationOffset"]?.integer ?? 0)
    }

    static func models(_ types: [Int: AnkiCollection.NoteType]) -> String {
        object(types) { id, type in
            let fields = type.fields.enumerated().map { place, name in
                JSON.object([
                    "name": .string(name), "ord": .int(place), "sticky": .bool(false), "rtl": .bool(false),
                    "font": .string("Arial"), "size": .int(20), "media": .array([]),
                ])
            }
            let templates = type.templates.enumerated().map { place, template in
                JSON.object([
                    "name": .string(template.name), "ord": .int(place), "qfmt": .string(template.question),
                    "afmt": .string(template.answer), "bqfmt": .string(""), "bafmt": .string(""), "did": .null,
                ])
            }
            return .object([
                "id": .int(id), "name": .string(type.name), "type": .int(type.isCloze ? 1 : 0),
                "mod": .int(type.modified), "usn": .int(-1), "sortf": .int(0), "did": .null,
                "tmpls": .array(templates), "flds": .array(fields), "css": .string(type.style),
                "latexPre": .string(""), "latexPost": .string(""), "tags": .array([]), "vers": .array([]),
                "req": .array([.array([.int(0), .string("any"), .array([.int(0)])])]),
            ])
        }
    }

    static func decks(_ names: [Int: String]) -> String {
        object(names) { id, name in
            let today = JSON.array([.int(0), .int(0)])
            return .object([
                "id": .int(id), "name": .string(name), "mod": .int(0), "usn": .int(-1), "lrnToday": today,
                "revToday": today, "newToday": today, "timeToday": today, "collapsed": .bool(false),
                "browserCollapsed": .bool(false), "desc": .string(""), "dyn": .int(0), "conf": .int(1),
                "extendNew": .int(0), "extendRev": .int(0),
            ])
        }
    }

    static func noteTypes(in text: String) throws -> [Int: AnkiCollection.NoteType] {
        try values(in: text) { json in
            guard let fields = json["flds"]?.items, let templates = json["tmpls"]?.items else { return nil }
            return AnkiCollection.NoteType(
                name: json["name"]?.text ?? "", fields: sorted(fields).map { $0["name"]?.text ?? "" },
                templates: sorted(templates).map {
                    .init(
                        name: $0["name"]?.text ?? "", question: $0["qfmt"]?.text ?? "", answer: $0["afmt"]?.text ?? "")
                }, isCloze: json["type"]?.integer == 1, style: json["css"]?.text ?? "",
                modified: json["mod"]?.integer ?? 0)
        }
    }

    static func deckNames(in text: String) throws -> [Int: String] {
        try values(in: text) { $0["name"]?.text }
    }

    /// In the order of their ids, so that the same collection makes the same file.
    private static func object<Value>(_ values: [Int: Value], _ json: (Int, Value) -> JSON) -> String {
        JSON.object(values.sorted { $0.key < $1.key }.map { .init(key: "\($0)", value: json($0, $1)) }).description
    }

    private static func values<Value>(in text: String, _ value: (JSON) -> Value?) throws -> [Int: Value] {
        let members = try JSONReader.read(text).members ?? []
        return Dictionary(
            members.compactMap { member in
                guard let id = Int(member.key), let value = value(member.value) else { return nil }
                return (id, value)
            }, uniquingKeysWith: { $1 })
    }

    private static func sorted(_ items: [JSON]) -> [JSON] {
        items.enumerated().sorted {
            ($0.element["ord"]?.integer ?? $0.offset) < ($1.element["ord"]?.integer ?? $1.offset)
        }
        .map(\.element)
    }
}
