CREATE TABLE dogs (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    chip TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE walkers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    phone TEXT
) STRICT;

CREATE TABLE walks (
    id INTEGER PRIMARY KEY,
    dog_id INTEGER NOT NULL REFERENCES dogs (id),
    walker_id INTEGER NOT NULL REFERENCES walkers (id),
    day TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 10 AND 120),
    UNIQUE (dog_id, day),
) STRICT;
