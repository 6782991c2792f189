-- The library's database on 5 October 2028 at 9:58, two minutes before 5.1.
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE books (
    id INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    author VARCHAR NOT NULL,
    copies INTEGER NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE loans (
    id INTEGER NOT NULL,
    book_id INTEGER NOT NULL,
    member_id INTEGER NOT NULL,
    due DATE NOT NULL,
    returned_on DATE,
    PRIMARY KEY (id),
    FOREIGN KEY(book_id) REFERENCES books (id)
);

INSERT INTO alembic_version VALUES ('1f0c9a27be43');

INSERT INTO books (id, title, author, copies) VALUES
    (1, 'Dune', 'Frank Herbert', 3),
    (2, 'Kindred', 'Octavia E. Butler', 3),
    (3, 'Things Fall Apart', 'Chinua Achebe', 32),
    (4, 'Life of Pi', 'Yann Martel', 2),
    (5, 'Beloved', 'Toni Morrison', 1),
    (6, 'Persepolis', 'Marjane Satrapi', 1),
    (7, 'Convenience Store Woman', 'Sayaka Murata', 4);

INSERT INTO loans (id, book_id, member_id, due, returned_on) VALUES
    (1, 1, 1, '2028-09-18', '2028-09-15'),
    (2, 5, 3, '2028-09-20', '2028-09-29'),
    (3, 2, 1, '2028-10-02', NULL),
    (4, 1, 2, '2028-10-06', NULL),
    (5, 4, 4, '2028-10-10', '2028-10-02'),
    (6, 6, 3, '2028-10-12', NULL),
    (7, 7, 5, '2028-10-19', NULL),
    (8, 1, 4, '2028-10-23', NULL),
    (9, 5, 5, '2028-10-25', NULL);
