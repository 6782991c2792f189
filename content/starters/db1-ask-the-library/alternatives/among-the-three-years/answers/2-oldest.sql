-- The title and the year of the three oldest books, the oldest first.
SELECT title, year FROM books
WHERE year IN (SELECT year FROM books ORDER BY year LIMIT 3)
ORDER BY year;
