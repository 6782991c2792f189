SELECT title, year FROM books
ORDER BY year DESC, title
WHERE year >= 2000 AND lent < copies;
