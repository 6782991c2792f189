SELECT title, due FROM books
ORDER BY due, title
LIMIT 3;
