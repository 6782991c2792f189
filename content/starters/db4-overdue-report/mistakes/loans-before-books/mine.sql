-- Your own year. make_library.py reads this file after library.sql.
-- Number your rows from 101 on. A loan that isn't over yet has NULL in returned_on.
INSERT INTO loans (id, book_id, member_id, lent_on, due, returned_on) VALUES
    (101, 102, 101, '2026-01-03', '2026-01-24', '2026-01-03'),
    (102, 101, 101, '2026-02-14', '2026-03-07', '2026-02-14'),
    (103, 103, 101, '2026-06-20', '2026-07-11', '2026-06-27'),
    (104, 1, 101, '2026-07-01', '2026-07-22', '2026-08-15'),
    (105, 101, 101, '2026-11-08', '2026-11-29', NULL);

INSERT INTO members (id, name, email) VALUES (101, 'Marit', 'marit@example.com');

INSERT INTO books (id, isbn, title, author, year, copies) VALUES
    (101, 'film-1', 'Spirited Away', 'Hayao Miyazaki', 2001, 1),
    (102, 'film-2', 'My Neighbor Totoro', 'Hayao Miyazaki', 1988, 1),
    (103, 'book-1', 'The Summer Book', 'Tove Jansson', 1972, 1);

