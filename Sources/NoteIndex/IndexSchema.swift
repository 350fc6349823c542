/// The tables of the cache.
enum IndexSchema {
    /// Goes up with every change of ``tables``; a file of another version is made anew.
    static let version = 2

    /// A row of `note` stands for a file, be it readable or not; it has one in `passage` once something was searched.
    ///
    /// `asked` are its interview questions (``QuestionCoding``); it stands last, so that lists need not read past it.
    /// `origin` says which folder is indexed and by which program, since another one may read the same notes otherwise.
    /// Trigrams without positions (`detail = none`) tell which notes may have a word; the notes themselves tell where.
    static let tables = """
        CREATE TABLE origin(folder TEXT NOT NULL, program TEXT NOT NULL);
        CREATE TABLE note(
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, modified INTEGER NOT NULL,
            slug TEXT, title TEXT, difficulty TEXT, tags TEXT, date TEXT, questions INTEGER, diagnostics TEXT,
            is_searchable INTEGER NOT NULL, asked BLOB);
        CREATE INDEX note_order ON note(slug, name);
        CREATE VIRTUAL TABLE passage USING fts5(
            folded, initials UNINDEXED, tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0);
        """
}
