SELECT members.name, books.title, loans.due
FROM loans
JOIN books ON books.id = loans.book_id
JOIN members ON members.id = loans.member_id
ORDER BY members.name, loans.due, books.title;
