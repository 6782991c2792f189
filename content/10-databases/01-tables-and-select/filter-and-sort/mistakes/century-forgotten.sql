SELECT title, year FROM books
WHERE lent < copies
ORDER BY year DESC, title;
