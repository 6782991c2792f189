CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, year INTEGER, price REAL);
INSERT INTO books VALUES (1, 'Emma', 1815, 4.0), (2, 'Dune', 1965, 9.5), (3, 'Blåbær', 1987, NULL);
