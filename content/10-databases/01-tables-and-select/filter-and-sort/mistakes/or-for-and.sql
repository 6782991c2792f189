SELECT title, year FROM books
WHERE year >= 2000 OR lent < copies
ORDER BY year DESC, title;
