-- The library: one row for each title, however many copies there are of it.
-- due: when the next copy comes back. It's NULL if every copy is here.
CREATE TABLE books (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    year INTEGER NOT NULL,
    copies INTEGER NOT NULL,
    lent INTEGER NOT NULL,
    due TEXT
);

INSERT INTO books (id, title, author, year, copies, lent, due) VALUES
    (1, 'Dune', 'Frank Herbert', 1965, 3, 3, '2028-03-02'),
    (2, 'Kindred', 'Octavia E. Butler', 1979, 3, 1, '2028-03-09'),
    (3, 'Things Fall Apart', 'Chinua Achebe', 1958, 2, 0, NULL),
    (4, 'Jane Eyre', 'Charlotte Brontë', 1847, 1, 1, '2028-02-28'),
    (5, 'Life of Pi', 'Yann Martel', 2001, 2, 2, '2028-03-14'),
    (6, 'Beloved', 'Toni Morrison', 1987, 1, 0, NULL),
    (7, 'Half of a Yellow Sun', 'Chimamanda Ngozi Adichie', 2006, 2, 1, '2028-03-02'),
    (8, 'Parable of the Sower', 'Octavia E. Butler', 1993, 1, 0, NULL),
    (9, 'Persepolis', 'Marjane Satrapi', 2000, 1, 0, NULL),
    (10, 'Convenience Store Woman', 'Sayaka Murata', 2016, 4, 1, '2028-03-21');
