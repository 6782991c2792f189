CREATE TABLE walks (
    id INTEGER PRIMARY KEY,
    dog TEXT NOT NULL,
    chip TEXT NOT NULL,
    walker TEXT NOT NULL,
    phone TEXT,
    day TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 10 AND 120),
    UNIQUE (chip, day)
) STRICT;
