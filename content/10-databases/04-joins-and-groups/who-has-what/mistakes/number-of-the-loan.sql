SELECT members.name, books.title, loans.due
FROM loans
JOIN books ON books.id = loans.book_id
JOIN members ON members.id = loans.id
WHERE loans.returned_on IS NULL
ORDER BY members.name, loans.due, books.title;
