BEGIN;
UPDATE shelf SET here = here - 1 WHERE title = 'Dune';
INSERT INTO loans VALUES ('Dune', 'Ada');
