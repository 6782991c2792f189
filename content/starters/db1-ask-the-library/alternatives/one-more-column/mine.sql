-- Your own things: one row for each. Replace ours.
-- lent_to: who has it. It's NULL if the thing is at home.
CREATE TABLE things (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    lent_to TEXT,
    price REAL
);

INSERT INTO things (id, title, kind, year, lent_to, price) VALUES
    (1, 'Backgammon', 'game', 2017, NULL, 12.5),
    (2, 'Soldering iron', 'tool', 2024, 'Kofi', 40),
    (3, 'Beloved', 'book', 2021, 'Ana', 8),
    (4, 'Headlamp', 'camping', 2020, NULL, 12.5),
    (5, 'A game about bees', 'game', 2023, NULL, 12.5),
    (6, 'Torque wrench', 'tool', 2023, NULL, 12.5),
    (7, 'Persepolis', 'book', 2018, NULL, 12.5),
    (8, 'The good corkscrew', 'tool', 2012, 'Ana', 8);
