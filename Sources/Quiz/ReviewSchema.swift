/// The tables of the learner's record, as what each version adds to the one before.
enum ReviewSchema {
    /// Applied in this order; one that was released is never changed.
    static let versions = [version1]

    // STRICT, so that what is read back has the type that was written, whoever wrote it.

    /// The log, the marks of answers taken back, the questions as last asked, and the cards worked out from the log.
    private static let version1 = """
        CREATE TABLE review (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            card TEXT NOT NULL,
            grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
            at INTEGER NOT NULL,         -- milliseconds since 1970, UTC
            utc_offset INTEGER NOT NULL, -- seconds
            days INTEGER,                -- since the answer before; NULL for the first
            answer_time INTEGER NOT NULL, -- milliseconds
            mode TEXT NOT NULL
        ) STRICT;
        CREATE INDEX review_card ON review (card);
        CREATE TABLE undo (
            review INTEGER PRIMARY KEY REFERENCES review (id),
            at INTEGER NOT NULL,
            utc_offset INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER review_update BEFORE UPDATE ON review
            BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        CREATE TRIGGER review_delete BEFORE DELETE ON review
            BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        CREATE TABLE question (id TEXT PRIMARY KEY, note TEXT NOT NULL, text TEXT NOT NULL, answer TEXT) STRICT;
        -- Worked out from the log; see rebuild().
        CREATE TABLE card (
            id TEXT PRIMARY KEY,
            state INTEGER NOT NULL, step INTEGER,
            stability REAL, difficulty REAL,
            due INTEGER, last_at INTEGER, last_utc_offset INTEGER,
            reviews INTEGER NOT NULL, lapses INTEGER NOT NULL
        ) STRICT;
        """
}
