SELECT title, due FROM books
ORDER BY due DESC, title
WHERE due <> NULL
LIMIT 3;
