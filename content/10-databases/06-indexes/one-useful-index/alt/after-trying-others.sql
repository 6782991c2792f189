CREATE INDEX first_try ON loans (lent_on);
DROP INDEX first_try;
CREATE INDEX second_try ON loans (member_id, lent_on, book_id);
