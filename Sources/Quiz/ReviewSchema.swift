/// The tables of the learner's record, as what each version adds to the one before.
enum ReviewSchema {
    /// Applied in this order; one that was released is never changed.
    static let versions = [version1, version2, version3]

    // STRICT, so that what is read back has the type that was written, whoever wrote it.

    /// Cards kept out of the quiz, the learner's own schedule, what was done with exercises, and where questions stood.
    private static let version3 = """
        -- The last row of a card counts; a burial ends with its day.
        CREATE TABLE hold (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            card TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('bury', 'suspend', 'release')),
            at INTEGER NOT NULL,
            utc_offset INTEGER NOT NULL
        ) STRICT;
        -- The last row counts.
        CREATE TABLE preset (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            weights TEXT,            -- a JSON array of 21 numbers; NULL for those of FSRS-6
            retention REAL NOT NULL, -- the probability of recall at which a card is due
            at INTEGER NOT NULL,
            utc_offset INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE exercise (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            event TEXT NOT NULL CHECK (event IN ('run', 'check', 'hint', 'reset')),
            passed INTEGER, -- of a check, 0 or 1
            step INTEGER,   -- of the hints, for instance
            at INTEGER NOT NULL,
            utc_offset INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER hold_update BEFORE UPDATE ON hold
            BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        CREATE TRIGGER hold_delete BEFORE DELETE ON hold
            BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        CREATE TRIGGER preset_update BEFORE UPDATE ON preset
            BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        CREATE TRIGGER preset_delete BEFORE DELETE ON preset
            BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        CREATE TRIGGER exercise_update BEFORE UPDATE ON exercise
            BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        CREATE TRIGGER exercise_delete BEFORE DELETE ON exercise
            BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        -- The answers to one question are found without reading the whole log.
        CREATE INDEX review_card ON review (card);
        -- The folder of the note; NULL where an earlier version of the program asked last.
        ALTER TABLE question ADD COLUMN folder TEXT;
        """

    /// What was typed and proposed for answers in the log, hints that were taken, and wordings learnt from the learner.
    private static let version2 = """
        CREATE TABLE typed (
            review INTEGER PRIMARY KEY REFERENCES review (id),
            answer TEXT NOT NULL,
            points INTEGER CHECK (points BETWEEN 0 AND 3), -- NULL when the grader did not judge
            suggested INTEGER CHECK (suggested BETWEEN 1 AND 4)
        ) STRICT;
        CREATE TABLE tick (
            review INTEGER NOT NULL REFERENCES typed (review),
            position INTEGER NOT NULL, -- in the checklist
            concept TEXT NOT NULL,
            found INTEGER NOT NULL,    -- by the grader
            ticked INTEGER NOT NULL,   -- in the end, by the learner
            PRIMARY KEY (review, position)
        ) STRICT;
        CREATE TABLE hint (review INTEGER PRIMARY KEY REFERENCES review (id), steps INTEGER NOT NULL) STRICT;
        CREATE TABLE alias (
            card TEXT NOT NULL,
            concept TEXT NOT NULL,
            wording TEXT NOT NULL,
            at INTEGER NOT NULL,
            utc_offset INTEGER NOT NULL,
            PRIMARY KEY (card, concept, wording)
        ) STRICT;
        CREATE TRIGGER typed_update BEFORE UPDATE ON typed
            BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        CREATE TRIGGER typed_delete BEFORE DELETE ON typed
            BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        CREATE TRIGGER tick_update BEFORE UPDATE ON tick
            BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        CREATE TRIGGER tick_delete BEFORE DELETE ON tick
            BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        """

    /// The log with its marks of what was taken back and rewritten, the questions as last asked, and the cards.
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
        CREATE TABLE undo (
            review INTEGER PRIMARY KEY REFERENCES review (id),
            at INTEGER NOT NULL,
            utc_offset INTEGER NOT NULL
        ) STRICT;
        -- The answers to `old` up to the one numbered `last`, and after any earlier `last`, are answers to `new`.
        CREATE TABLE rewrite (
            old TEXT NOT NULL,
            last INTEGER NOT NULL,
            new TEXT NOT NULL,
            PRIMARY KEY (old, last)
        ) STRICT;
        -- The answers that count, under the id their question has now.
        CREATE VIEW answer AS
            SELECT id, COALESCE(
                (SELECT new FROM rewrite WHERE old = review.card AND last >= review.id ORDER BY last LIMIT 1), card
            ) AS card, grade, at, utc_offset, days, answer_time, mode
            FROM review WHERE id NOT IN (SELECT review FROM undo);
        CREATE TRIGGER review_update BEFORE UPDATE ON review
            BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        CREATE TRIGGER review_delete BEFORE DELETE ON review
            BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
        CREATE TABLE question (id TEXT PRIMARY KEY, note TEXT NOT NULL, text TEXT NOT NULL, answer TEXT) STRICT;
        -- Worked out from the log, see rebuild(); a card that was never answered has no row.
        CREATE TABLE card (
            id TEXT PRIMARY KEY,
            state INTEGER NOT NULL, step INTEGER,
            stability REAL NOT NULL, difficulty REAL NOT NULL,
            due INTEGER NOT NULL, last_at INTEGER NOT NULL, last_utc_offset INTEGER NOT NULL,
            reviews INTEGER NOT NULL, lapses INTEGER NOT NULL
        ) STRICT;
        """
}
