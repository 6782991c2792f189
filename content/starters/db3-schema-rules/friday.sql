-- Sara has a new address, and Deniz is in a hurry.
UPDATE members SET email = 'sara@example.org';

-- Kindred gets three copies, in words.
UPDATE books SET copies = 'three' WHERE id = 2;

-- Life of Pi is on loan to nobody.
INSERT INTO loans (book_id, member_id, lent_on, due) VALUES (5, NULL, '2028-02-22', '2028-03-14');

-- Halima has to return it before she gets it.
INSERT INTO loans (book_id, member_id, lent_on, due) VALUES (5, 3, '2028-02-24', '2028-02-16');

-- Jane Eyre is thrown away while Thandi has it.
DELETE FROM books WHERE id = 4;

-- Joao asks for Jane Eyre a second time.
INSERT INTO holds (book_id, member_id, asked_on) VALUES (4, 2, '2028-03-03');
