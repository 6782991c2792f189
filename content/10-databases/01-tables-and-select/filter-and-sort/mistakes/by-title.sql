SELECT title, year FROM books
WHERE year >= 2000 AND lent < copies
ORDER BY title, year DESC;
