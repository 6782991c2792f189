SELECT title, due FROM books
WHERE due > ''
ORDER BY 2, 1
LIMIT 3 OFFSET 0;
