-- Days are ordinals: date.toordinal()
CREATE TABLE replacements (
    show_id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (show_id, day),
    FOREIGN KEY (show_id) REFERENCES shows (id),
    FOREIGN KEY (person_id) REFERENCES people (id)
);
