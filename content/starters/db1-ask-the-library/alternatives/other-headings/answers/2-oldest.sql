-- The title and the year of the three oldest books, the oldest first.
SELECT title AS book, year AS written
FROM books
ORDER BY written
LIMIT 3;
