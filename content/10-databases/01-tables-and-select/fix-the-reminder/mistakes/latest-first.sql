SELECT title, due FROM books
WHERE due IS NOT NULL
ORDER BY due DESC, title
LIMIT 3;
