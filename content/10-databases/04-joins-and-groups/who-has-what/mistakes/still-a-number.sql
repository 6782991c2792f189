SELECT members.name, loans.book_id, loans.due
FROM loans
JOIN members ON members.id = loans.member_id
WHERE loans.returned_on IS NULL
ORDER BY members.name, loans.due;
