-- Your own things: one row for each. Replace ours.
-- lent_to: who has it. It's NULL if the thing is at home.
CREATE TABLE things (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    lent_to TEXT
);

INSERT INTO things (id, title, kind, year, lent_to) VALUES
    (1, 'Chess set with one missing pawn', 'game', 2019, NULL),
    (2, 'Cordless drill', 'tool', 2022, 'Farida'),
    (3, 'Tent for three', 'camping', 2015, NULL);
