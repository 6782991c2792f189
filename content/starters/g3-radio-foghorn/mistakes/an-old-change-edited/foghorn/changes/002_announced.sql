-- Hosts rehearse a new show before the listeners hear about it. All shows so far are known already.
ALTER TABLE shows ADD COLUMN announced INTEGER NOT NULL DEFAULT 0;
UPDATE shows SET announced = 1;

CREATE TABLE substitutes (
    id INTEGER PRIMARY KEY,
    show_id INTEGER NOT NULL REFERENCES shows (id),
    date TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES people (id),
    words TEXT NOT NULL,
    UNIQUE (show_id, date)
);
