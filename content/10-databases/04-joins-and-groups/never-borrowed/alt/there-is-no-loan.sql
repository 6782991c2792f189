SELECT title, author FROM books
WHERE NOT EXISTS (SELECT * FROM loans WHERE loans.book_id = books.id)
ORDER BY title;
