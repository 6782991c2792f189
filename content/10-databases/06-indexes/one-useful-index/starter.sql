-- Which index would help these three?

EXPLAIN QUERY PLAN
SELECT book_id, due FROM loans
WHERE member_id = 1 AND returned_on IS NULL;

EXPLAIN QUERY PLAN
SELECT book_id, lent_on FROM loans
WHERE member_id = 1
ORDER BY lent_on DESC LIMIT 5;

EXPLAIN QUERY PLAN
SELECT books.title FROM loans
JOIN books ON books.id = loans.book_id
WHERE loans.member_id = 1 AND loans.lent_on >= '2028-02-01';
