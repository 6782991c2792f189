CREATE INDEX IF NOT EXISTS loans_by_member_and_day
    ON loans (member_id ASC, lent_on, returned_on);

EXPLAIN QUERY PLAN
SELECT book_id, lent_on FROM loans
WHERE member_id = 1
ORDER BY lent_on DESC LIMIT 5;
