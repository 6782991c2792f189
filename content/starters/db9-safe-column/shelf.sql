-- The library's file on the morning of 14 March 2028, a Tuesday: the tables that Shelf 4.0 made, and their rows.
CREATE TABLE books (
    id INTEGER NOT NULL,
    isbn VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    author VARCHAR NOT NULL,
    year INTEGER NOT NULL,
    copies INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT copies_at_least_one CHECK (copies >= 1),
    UNIQUE (isbn)
);

CREATE TABLE members (
    id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    email VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (email)
);

CREATE TABLE loans (
    id INTEGER NOT NULL,
    book_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    lent_on DATE NOT NULL,
    due DATE NOT NULL,
    returned_on DATE,
    PRIMARY KEY (id),
    FOREIGN KEY(book_id) REFERENCES books (id),
    FOREIGN KEY(member_id) REFERENCES members (id)
);

CREATE TABLE holds (
    id INTEGER NOT NULL,
    book_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    asked_on DATE NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT one_hold_per_book UNIQUE (book_id, member_id),
    FOREIGN KEY(book_id) REFERENCES books (id),
    FOREIGN KEY(member_id) REFERENCES members (id)
);

INSERT INTO books (id, isbn, title, author, year, copies) VALUES
    (1, '9000000000011', 'Dune', 'Frank Herbert', 1965, 3),
    (2, '9000000000028', 'Kindred', 'Octavia E. Butler', 1979, 3),
    (3, '9000000000035', 'Things Fall Apart', 'Chinua Achebe', 1958, 32),
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
    (6, 'Bao', 'bao@example.com'),
    (7, 'Lina (child)', 'lina@example.com'),
    (8, 'Tariq (Child)', 'tariq@example.com'),
    (9, 'Class 10b (school)', 'class10b@example.com');

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
    (14, 10, 1, '2028-02-29', '2028-03-21', NULL),
    (15, 2, 7, '2028-03-08', '2028-03-29', NULL),
    (16, 7, 7, '2028-03-08', '2028-03-29', NULL),
    (17, 8, 7, '2028-03-08', '2028-03-29', NULL),
    (18, 10, 7, '2028-03-08', '2028-03-29', NULL),
    (19, 6, 8, '2028-03-10', '2028-03-31', NULL),
    (20, 3, 9, '2028-03-14', '2028-04-04', NULL),
    (21, 3, 9, '2028-03-14', '2028-04-04', NULL),
    (22, 3, 9, '2028-03-14', '2028-04-04', NULL),
    (23, 3, 9, '2028-03-14', '2028-04-04', NULL),
    (24, 3, 9, '2028-03-14', '2028-04-04', NULL);

INSERT INTO holds (id, book_id, member_id, asked_on) VALUES
    (1, 4, 2, '2028-02-15'),
    (2, 1, 5, '2028-02-29'),
    (3, 4, 1, '2028-03-01');
