INSERT INTO loans (book, reader) VALUES ('Dune', 'Ada');
UPDATE shelf SET here = here - 1;
