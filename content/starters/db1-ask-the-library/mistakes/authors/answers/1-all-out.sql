-- The titles that have no copy left, from A to Z.
SELECT author FROM books
WHERE lent = copies
ORDER BY author;
