import ArgumentParser
import Foundation
import Quiz

/// Where the learner's record is and what time it is; every command that reads the record has these.
struct RecordOptions: ParsableArguments {
    @Option(help: ArgumentHelp("복습 기록 파일 (기본: TAMSAEK_STORE, 없으면 사용자 데이터 폴더)", valueName: "file"))
    var store: String?

    @Option(
        help: ArgumentHelp(
            "시험해 볼 때 쓰는 멈춘 시계, 예: 2026-11-24T09:00:00+09:00. 이 시각에 답한 것으로 기록됨", valueName: "time"))
    var now: String?

    func validate() throws {
        if let now, Moment(iso8601: now) == nil {
            throw ValidationError("--now는 2026-11-24T09:00:00+09:00처럼 시간대까지 적습니다: \(now)")
        }
    }

    /// The time now, with the offset of the learner's time zone.
    func clock() -> Moment {
        if let moment = now.flatMap(Moment.init(iso8601:)) { return moment }
        let milliseconds = Int(Date().timeIntervalSince1970 * 1000)
        return Moment(milliseconds: milliseconds, utcOffset: utcOffset(at: milliseconds))
    }

    /// Seconds to add to UTC for the learner's time at `milliseconds` since 1970.
    func utcOffset(at milliseconds: Int) -> Int {
        now.flatMap(Moment.init(iso8601:))?.utcOffset
            ?? TimeZone.current.secondsFromGMT(for: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
    }

    /// The learner's record, made where it does not exist.
    func openStore() throws -> ReviewStore {
        try ReviewStore(path: path)
    }

    /// The learner's record as it is now, for a command that only looks at it: nothing is written.
    func snapshot() throws -> ReviewStore {
        try ReviewStore(snapshotOf: path)
    }

    /// `--store`, else `TAMSAEK_STORE`, else `reviews.sqlite` in the data folder.
    var path: String {
        let named = [store, ProcessInfo.processInfo.environment["TAMSAEK_STORE"]].compactMap(\.self)
        return named.first { !$0.isEmpty }
            ?? Folders.current.data.appending(path: "reviews.sqlite").path(percentEncoded: false)
    }
}
