SELECT title, year FROM books
WHERE year >= 2000 WHERE lent < copies
ORDER BY year DESC, title;
