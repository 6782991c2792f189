SELECT title, year FROM books
WHERE year >= 2000 AND lent = 0
ORDER BY year DESC, title;
