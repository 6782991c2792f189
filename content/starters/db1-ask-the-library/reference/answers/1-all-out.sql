-- The titles that have no copy left, from A to Z.
SELECT title FROM books
WHERE lent = copies
ORDER BY title;
