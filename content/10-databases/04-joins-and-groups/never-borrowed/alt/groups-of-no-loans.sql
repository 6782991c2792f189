SELECT books.title, books.author
FROM books
LEFT JOIN loans ON loans.book_id = books.id
GROUP BY books.id
HAVING count(loans.id) = 0
ORDER BY books.title;
