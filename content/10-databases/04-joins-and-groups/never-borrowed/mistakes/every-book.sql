SELECT books.title, books.author
FROM books
LEFT JOIN loans ON loans.book_id = books.id AND loans.id IS NULL
ORDER BY books.title;
