SELECT books.title, books.author
FROM books
LEFT JOIN loans ON loans.id = books.id
WHERE loans.id IS NULL
ORDER BY books.title;
