SELECT title, due FROM books
WHERE due <> NULL
ORDER BY due, title
LIMIT 3;
