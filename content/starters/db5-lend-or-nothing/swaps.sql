-- Replace these things with yours and those of your friends.
CREATE TABLE things (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    owner TEXT NOT NULL
) STRICT;

CREATE TABLE diary (
    id INTEGER PRIMARY KEY,
    entry TEXT NOT NULL
) STRICT;

INSERT INTO things (name, owner) VALUES
    ('tent', 'Bao'),
    ('drum', 'Sara'),
    ('kite', 'Pavel');
