-- The titles that have no copy left, from A to Z.
SELECT title FROM books
WHERE lent > 1 OR due < '2028-03-01'
ORDER BY title;
