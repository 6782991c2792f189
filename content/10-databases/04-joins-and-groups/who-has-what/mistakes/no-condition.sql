SELECT members.name, books.title, loans.due
FROM loans
JOIN books
JOIN members ON members.id = loans.member_id
WHERE loans.returned_on IS NULL
ORDER BY members.name, loans.due, books.title;
