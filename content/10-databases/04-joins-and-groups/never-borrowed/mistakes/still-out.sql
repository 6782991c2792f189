SELECT books.title, books.author
FROM books
LEFT JOIN loans ON loans.book_id = books.id
WHERE loans.returned_on IS NULL
ORDER BY books.title;
