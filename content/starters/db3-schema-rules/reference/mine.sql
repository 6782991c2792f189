-- Our plants, and who waters them in August.
CREATE TABLE plants (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    thirst TEXT NOT NULL CHECK (thirst IN ('hardly', 'weekly', 'always'))
) STRICT;

CREATE TABLE friends (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    phone TEXT NOT NULL UNIQUE
) STRICT;

-- Two friends on the same day have drowned the fern once.
CREATE TABLE waterings (
    id INTEGER PRIMARY KEY,
    plant_id INTEGER NOT NULL REFERENCES plants (id),
    friend_id INTEGER NOT NULL REFERENCES friends (id),
    day TEXT NOT NULL,
    glasses INTEGER NOT NULL CHECK (glasses BETWEEN 1 AND 3),
    UNIQUE (plant_id, day)
) STRICT;

INSERT INTO plants (id, name, thirst) VALUES
    (1, 'Fern', 'always'),
    (2, 'Cactus', 'hardly'),
    (3, 'Lemon tree', 'weekly');

INSERT INTO friends (id, name, phone) VALUES
    (1, 'Leila', '030 123456'),
    (2, 'Tuan', '030 123457');

INSERT INTO waterings (plant_id, friend_id, day, glasses) VALUES
    (1, 1, '2028-08-01', 2),
    (1, 2, '2028-08-02', 2),
    (3, 2, '2028-08-02', 3);
