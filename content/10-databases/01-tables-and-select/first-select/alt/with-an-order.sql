SELECT title, author
FROM books
ORDER BY title
