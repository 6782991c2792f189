-- Monday, 6 March 2028. What happens, and in which rows?

UPDATE loans SET returned_on = '2028-03-06'
    WHERE book_id = 4 AND member_id = 5 AND returned_on IS NULL;

INSERT INTO loans (book_id, member_id, lent_on, due) VALUES (4, 2, '2028-03-06', '2028-03-27');
DELETE FROM holds WHERE book_id = 4 AND member_id = 2;

UPDATE books SET copies = copies + 2 WHERE id = 9;
