-- The titles that have no copy left, from A to Z.
SELECT books.title AS gone FROM books
WHERE NOT lent < copies
ORDER BY 1 ASC;
