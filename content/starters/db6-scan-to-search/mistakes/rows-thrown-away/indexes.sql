-- The indexes for the computer by the door.
DELETE FROM books WHERE title NOT LIKE 'K%' AND title NOT LIKE 'B%';
CREATE INDEX books_by_title ON books (title);
