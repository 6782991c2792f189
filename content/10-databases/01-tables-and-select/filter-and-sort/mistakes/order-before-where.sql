SELECT title, year FROM books
ORDER BY year DESC
WHERE year >= 2000 AND lent < copies;
