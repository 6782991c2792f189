-- The title and the year of the three oldest books, the oldest first.
SELECT title, year FROM books
ORDER BY title
LIMIT 3;
