-- Version 1 of the party list: everybody typed what they liked.
CREATE TABLE songs (
    id INTEGER NOT NULL,
    song VARCHAR NOT NULL,
    wanted_by VARCHAR NOT NULL,
    PRIMARY KEY (id)
);

INSERT INTO songs (id, song, wanted_by) VALUES
    (1, 'Miriam Makeba - Pata Pata', 'Sam, Jo'),
    (2, 'a-ha - Take On Me', 'Jo'),
    (3, 'Nina Simone - Feeling Good', 'Sam, Kai'),
    (4, 'the one from the penguin film', 'Kai'),
    (5, 'AC/DC - Thunderstruck', 'Sam, Jo, Kai'),
    (6, 'Miriam Makeba - Soweto Blues', 'Jo');
