-- The title and the year of the three oldest books, the oldest first.
SELECT title, year FROM books
WHERE id IN (1, 3, 4)
ORDER BY year;
