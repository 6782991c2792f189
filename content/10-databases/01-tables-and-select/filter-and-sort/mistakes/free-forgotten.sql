SELECT title, year FROM books
WHERE year >= 2000
ORDER BY year DESC, title;
