SELECT books.title, books.author
FROM books
JOIN loans ON loans.book_id = books.id
WHERE loans.id IS NULL
ORDER BY books.title;
