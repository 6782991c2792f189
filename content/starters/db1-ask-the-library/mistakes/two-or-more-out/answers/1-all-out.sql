-- The titles that have no copy left, from A to Z.
SELECT title FROM books
WHERE lent >= 2
ORDER BY title;
