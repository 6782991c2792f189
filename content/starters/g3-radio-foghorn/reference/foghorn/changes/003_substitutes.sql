CREATE TABLE substitutes (
    id INTEGER PRIMARY KEY,
    show_id INTEGER NOT NULL REFERENCES shows (id),
    date TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES people (id),
    words TEXT NOT NULL,
    UNIQUE (show_id, date)
);
