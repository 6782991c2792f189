CREATE TABLE walks (
    dog_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    walker_id INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    PRIMARY KEY (dog_id, day),
    FOREIGN KEY (dog_id) REFERENCES dogs (id),
    FOREIGN KEY (walker_id) REFERENCES walkers (id),
    CHECK (minutes >= 10 AND minutes <= 120)
) STRICT;

CREATE TABLE dogs (id INTEGER PRIMARY KEY, chip TEXT NOT NULL UNIQUE, name TEXT NOT NULL) STRICT;
CREATE TABLE walkers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, phone TEXT) STRICT;
