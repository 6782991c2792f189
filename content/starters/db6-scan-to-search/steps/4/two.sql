-- The two indexes for a day in the county.
CREATE INDEX loans_by_book ON loans (book_id, returned_on);
CREATE INDEX books_by_author ON books (author, year);
