-- Your own things: one row for each. Replace ours.
-- lent_to: who has it. It's NULL if the thing is at home.
CREATE TABLE things (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    lent_to TEXT
);

INSERT INTO things (title, kind, year, lent_to) VALUES ('Backgammon', 'game', 2017, NULL);
INSERT INTO things (title, kind, year, lent_to) VALUES ('Soldering iron', 'tool', 2024, 'Kofi');
INSERT INTO things (title, kind, year, lent_to) VALUES ('Beloved', 'book', 2021, 'Ana');
INSERT INTO things (title, kind, year, lent_to) VALUES ('Headlamp', 'camping', 2020, NULL);
INSERT INTO things (title, kind, year, lent_to) VALUES ('A game about bees', 'game', 2023, NULL);
INSERT INTO things (title, kind, year, lent_to) VALUES ('Torque wrench', 'tool', 2023, NULL);
INSERT INTO things (title, kind, year, lent_to) VALUES ('Persepolis', 'book', 2018, NULL);
INSERT INTO things (title, kind, year, lent_to) VALUES ('The good corkscrew', 'tool', 2012, 'Ana');
