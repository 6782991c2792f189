-- The titles that have no copy left, from A to Z.
SELECT title FROM books
WHERE title IN ('Dune', 'Jane Eyre', 'Life of Pi')
ORDER BY title;
