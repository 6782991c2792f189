-- The title and the year of the three oldest books, the oldest first.
SELECT year, title FROM books
ORDER BY year
LIMIT 3;
