-- The library as it is on the morning of 6 March 2028, a Monday.
-- A loan whose returned_on is NULL is still out.
CREATE TABLE books (
    id INTEGER PRIMARY KEY,
    isbn TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    author TEXT NOT NULL,
    year INTEGER NOT NULL,
    copies INTEGER NOT NULL CHECK (copies >= 1)
);

CREATE TABLE members (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE
);

CREATE TABLE loans (
    id INTEGER PRIMARY KEY,
    book_id INTEGER NOT NULL REFERENCES books (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    lent_on TEXT NOT NULL,
    due TEXT NOT NULL,
    returned_on TEXT,
    CHECK (due >= lent_on),
    CHECK (returned_on >= lent_on)
);

CREATE TABLE holds (
    id INTEGER PRIMARY KEY,
    book_id INTEGER NOT NULL REFERENCES books (id),
    member_id INTEGER NOT NULL REFERENCES members (id),
    asked_on TEXT NOT NULL,
    UNIQUE (book_id, member_id)
);

INSERT INTO books (id, isbn, title, author, year, copies) VALUES
    (1, '9000000000011', 'Dune', 'Frank Herbert', 1965, 3),
    (2, '9000000000028', 'Kindred', 'Octavia E. Butler', 1979, 3),
    (3, '9000000000035', 'Things Fall Apart', 'Chinua Achebe', 1958, 2),
    (4, '9000000000042', 'Jane Eyre', 'Charlotte Brontë', 1847, 1),
    (5, '9000000000059', 'Life of Pi', 'Yann Martel', 2001, 2),
    (6, '9000000000066', 'Beloved', 'Toni Morrison', 1987, 1),
    (7, '9000000000073', 'Half of a Yellow Sun', 'Chimamanda Ngozi Adichie', 2006, 2),
    (8, '9000000000080', 'Parable of the Sower', 'Octavia E. Butler', 1993, 1),
    (9, '9000000000097', 'Persepolis', 'Marjane Satrapi', 2000, 1),
    (10, '9000000000103', 'Convenience Store Woman', 'Sayaka Murata', 2016, 4);

INSERT INTO members (id, name, email) VALUES
    (1, 'Sara', 'sara@example.com'),
    (2, 'Joao', 'joao@example.com'),
    (3, 'Halima', 'halima@example.com'),
    (4, 'Pavel', 'pavel@example.com'),
    (5, 'Thandi', 'thandi@example.com'),
    (6, 'Bao', 'bao@example.com');

INSERT INTO loans (id, book_id, member_id, lent_on, due, returned_on) VALUES
    (1, 1, 1, '2027-12-13', '2028-01-03', '2027-12-30'),
    (2, 6, 3, '2028-01-04', '2028-01-25', '2028-01-20'),
    (3, 2, 1, '2028-01-10', '2028-01-31', '2028-02-09'),
    (4, 8, 2, '2028-01-17', '2028-02-07', '2028-02-07'),
    (5, 1, 4, '2028-01-24', '2028-02-14', '2028-02-01'),
    (6, 4, 5, '2028-02-07', '2028-02-28', NULL),
    (7, 1, 1, '2028-02-10', '2028-03-02', NULL),
    (8, 7, 3, '2028-02-10', '2028-03-02', NULL),
    (9, 1, 2, '2028-02-14', '2028-03-06', NULL),
    (10, 2, 1, '2028-02-17', '2028-03-09', NULL),
    (11, 5, 4, '2028-02-22', '2028-03-14', NULL),
    (12, 5, 3, '2028-02-24', '2028-03-16', NULL),
    (13, 1, 3, '2028-02-28', '2028-03-20', NULL),
    (14, 10, 1, '2028-02-29', '2028-03-21', NULL);

INSERT INTO holds (id, book_id, member_id, asked_on) VALUES
    (1, 4, 2, '2028-02-15'),
    (2, 1, 5, '2028-02-29'),
    (3, 4, 1, '2028-03-01');
