CREATE TABLE recipes (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL COLLATE NOCASE,
    servings INTEGER NOT NULL CHECK (servings >= 1),
    text TEXT NOT NULL
) STRICT;

-- What a cup of it weighs is a fact about an ingredient, not about a recipe.
CREATE TABLE ingredients (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    grams_per_cup REAL CHECK (grams_per_cup > 0)
) STRICT;

-- A recipe can have the same ingredient twice, so the position makes the difference.
CREATE TABLE lines (
    recipe_id INTEGER NOT NULL REFERENCES recipes (id),
    position INTEGER NOT NULL,
    ingredient_id INTEGER NOT NULL REFERENCES ingredients (id),
    amount REAL CHECK (amount > 0),
    unit TEXT CHECK (unit IN ('g', 'ml', 'piece', 'cup')),
    PRIMARY KEY (recipe_id, position),
    CHECK ((amount IS NULL) = (unit IS NULL))
) STRICT;

CREATE TABLE collections (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

CREATE TABLE memberships (
    collection_id INTEGER NOT NULL REFERENCES collections (id),
    recipe_id INTEGER NOT NULL REFERENCES recipes (id),
    PRIMARY KEY (collection_id, recipe_id)
) STRICT;

CREATE INDEX recipes_by_title ON recipes (title, id);
CREATE INDEX lines_by_ingredient ON lines (ingredient_id, recipe_id);
