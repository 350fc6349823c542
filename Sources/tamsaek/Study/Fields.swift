import Foundation
import HyperSearch

/// The members of a JSON object, taken one by one; whatever is left at the end was a mistake.
///
/// Nothing is passed over in silence: a misspelt option would otherwise be a different search.
struct Fields {
    private let subject: String
    private var rest: [JSON.Member]
    private var known: [String] = []

    /// Opens the members of `json`; `subject` says in messages what the object is.
    ///
    /// - Throws: ``StudyError`` if it is no object.
    init(_ json: JSON, _ subject: String) throws(StudyError) {
        guard case .object(let members) = json else {
            throw StudyError("\(subject): {\"이름\": 값} 꼴의 객체여야 합니다.")
        }
        self.subject = subject
        rest = members
    }

    /// The value of a field, or nil if it is missing; of repeated fields the last one counts.
    mutating func take(_ name: String) -> JSON? {
        known.append(name)
        let value = rest.last { $0.key == name }?.value
        rest.removeAll { $0.key == name }
        return value
    }

    /// The value of a field that must be of a kind; nil if it is missing or null.
    mutating func take<Value>(_ name: String, _ kind: FieldKind<Value>) throws(StudyError) -> Value? {
        guard let json = take(name), json != .null else { return nil }
        guard let value = kind.read(json) else {
            throw StudyError("\(subject): '\(name)'에는 \(kind.description)를 적어야 합니다: \(json)")
        }
        return value
    }

    /// The value of a field that must be there.
    mutating func require<Value>(_ name: String, _ kind: FieldKind<Value>) throws(StudyError) -> Value {
        guard let value = try take(name, kind) else {
            throw StudyError("\(subject): '\(name)' 값이 빠졌습니다. \(kind.description)를 적으세요.")
        }
        return value
    }

    /// Refuses fields that nobody took.
    func finish() throws(StudyError) {
        guard let unknown = rest.first?.key else { return }
        let advice = known.isEmpty ? "적을 것이 없습니다." : "쓸 수 있는 이름: \(known.joined(separator: ", "))"
        throw StudyError("\(subject): '\(unknown)': 그런 이름은 없습니다. \(advice)")
    }
}

/// What a field must hold: how to read it, and what to ask for if it holds something else.
struct FieldKind<Value> {
    /// A Korean noun phrase that ends in a vowel, before 를.
    let description: String
    let read: (JSON) -> Value?
}

extension FieldKind where Value == Double {
    /// A number, also as one of the strings "nan", "inf" and "-inf".
    static var number: Self { Self(description: "수나 \"nan\", \"inf\", \"-inf\" 가운데 하나") { $0.number } }

    /// A number from `low` to `high`.
    static func number(from low: Double, to high: Double = .infinity) -> Self {
        Self(description: high.isFinite ? "\(low)에서 \(high)까지의 수" : "\(low) 이상인 수") { json in
            json.number.flatMap { low <= $0 && $0 <= high ? $0 : nil }
        }
    }
}

extension FieldKind where Value == Int {
    /// An integer from `low` to `high`; 3.0 is one.
    static func integer(from low: Int = .min, to high: Int = .max) -> Self {
        let range = (low == .min ? "" : "\(low) 이상 ") + (high == .max ? "" : "\(high) 이하 ")
        return Self(description: range + "정수") { json in
            json.integer.flatMap { low <= $0 && $0 <= high ? $0 : nil }
        }
    }

    /// A number of steps, small enough that pruners can count with it.
    static func steps(from low: Int) -> Self { integer(from: low, to: 1 << 53) }
}

extension FieldKind where Value == UInt32 {
    /// The seed of a random stream.
    static var seed: Self {
        Self(description: "0 이상 4294967295 이하 정수") { $0.integer.flatMap(UInt32.init(exactly:)) }
    }
}

extension FieldKind where Value == Bool {
    static var flag: Self {
        Self(description: "true와 false 가운데 하나") {
            if case .bool(let flag) = $0 { flag } else { nil }
        }
    }
}

extension FieldKind where Value == String {
    static var text: Self {
        Self(description: "따옴표로 감싼 글자") { if case .string(let text) = $0 { text } else { nil } }
    }
}

extension FieldKind where Value == [JSON.Member] {
    static var object: Self {
        Self(description: "{\"이름\": 값} 꼴의 객체 하나") { if case .object(let members) = $0 { members } else { nil } }
    }
}

extension FieldKind where Value == ParameterValue {
    static var value: Self { Self(description: "수, 문자열, 불, null, 배열 가운데 하나") { $0.parameterValue } }
}
