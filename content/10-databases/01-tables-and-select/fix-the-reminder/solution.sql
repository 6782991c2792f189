SELECT title, due FROM books
WHERE due IS NOT NULL
ORDER BY due, title
LIMIT 3;
