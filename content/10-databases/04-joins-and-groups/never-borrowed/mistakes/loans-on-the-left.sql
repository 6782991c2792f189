SELECT books.title, books.author
FROM loans
LEFT JOIN books ON books.id = loans.book_id
WHERE loans.id IS NULL
ORDER BY books.title;
