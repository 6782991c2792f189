SELECT title, due FROM books
WHERE lent > 0
ORDER BY due ASC, title ASC
LIMIT 3;
