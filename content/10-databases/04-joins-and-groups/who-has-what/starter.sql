SELECT loans.member_id, loans.book_id, loans.due
FROM loans
WHERE loans.returned_on IS NULL
ORDER BY loans.member_id, loans.due;
