SELECT title, due FROM books
ORDER BY due, title
WHERE due IS NOT NULL
LIMIT 3;
