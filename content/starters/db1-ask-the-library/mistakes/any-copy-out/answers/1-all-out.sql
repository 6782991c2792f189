-- The titles that have no copy left, from A to Z.
SELECT title FROM books
WHERE lent > 0
ORDER BY title;
