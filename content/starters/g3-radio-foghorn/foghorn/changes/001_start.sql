CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('host', 'manager')),
    key_hash TEXT UNIQUE
);

CREATE TABLE shows (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    host_id INTEGER NOT NULL REFERENCES people (id),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6), -- 0 is Monday
    starts TEXT NOT NULL
);

CREATE TABLE logbook (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES people (id),
    words TEXT NOT NULL
);
