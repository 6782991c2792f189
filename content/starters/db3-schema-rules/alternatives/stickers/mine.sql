CREATE TABLE kids (name TEXT PRIMARY KEY NOT NULL, class TEXT NOT NULL);
CREATE TABLE stickers (number INTEGER PRIMARY KEY, player TEXT NOT NULL);
CREATE TABLE trades (
    giver TEXT NOT NULL REFERENCES kids (name) ON UPDATE CASCADE,
    taker TEXT NOT NULL REFERENCES kids (name) ON UPDATE CASCADE,
    sticker INTEGER NOT NULL REFERENCES stickers,
    day TEXT NOT NULL CHECK (day LIKE '____-__-__'),
    PRIMARY KEY (giver, sticker, day),
    CHECK (giver <> taker)
) WITHOUT ROWID;

INSERT INTO kids VALUES ('Aroha', '5b'), ('Tuan', '5b'), ('Leila', '5c');
INSERT INTO stickers VALUES (7, 'Goalkeeper; the good one'), (12, 'Nobody''s favourite');
INSERT INTO trades VALUES ('Aroha', 'Tuan', 7, '2028-05-02'), ('Tuan', 'Aroha', 12, '2028-05-02');
