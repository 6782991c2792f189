-- The two indexes for a day in the county.
CREATE INDEX books_by_title ON books (title COLLATE NOCASE);
CREATE INDEX loans_by_book ON loans (book_id);
