-- The four tables of the library: books, members, loans, holds.
CREATE TABLE books (
    id INTEGER PRIMARY KEY,
    isbn TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    year INTEGER NOT NULL,
    copies INTEGER NOT NULL CHECK (copies >= 0)
) STRICT;

CREATE TABLE members (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE loans (
    id INTEGER PRIMARY KEY,
    book_id INTEGER NOT NULL REFERENCES books (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    lent_on TEXT NOT NULL,
    due TEXT NOT NULL,
    returned_on TEXT,
    CHECK (due >= lent_on),
    CHECK (returned_on >= lent_on)
) STRICT;

CREATE TABLE holds (
    id INTEGER PRIMARY KEY,
    book_id INTEGER NOT NULL REFERENCES books (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    asked_on TEXT NOT NULL,
    UNIQUE (book_id, member_id)
) STRICT;
