-- The titles that have no copy left, from A to Z.
SELECT * FROM books
WHERE lent = copies
ORDER BY title;
