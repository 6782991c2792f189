-- The title and the year of the three oldest books, the oldest first.
SELECT title, year FROM books
WHERE year < 1970
ORDER BY year;
