SELECT members.name, books.title, loans.due
FROM members
JOIN loans ON members.id = loans.member_id AND loans.returned_on IS NULL
JOIN books ON loans.book_id = books.id
ORDER BY 1, 3, 2;
