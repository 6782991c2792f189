SELECT books.title
FROM books
JOIN loans ON loans.book_id = books.id
WHERE loans.id IS NULL;
