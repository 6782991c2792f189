-- The title and the year of the three oldest books, the oldest first.
SELECT title, year FROM books
ORDER BY CAST(year AS TEXT)
LIMIT 3;
