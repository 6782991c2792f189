-- The two indexes for a day in the county.
CREATE INDEX loans_by_book ON loans (book_id);
CREATE INDEX books_by_year ON books (year, author);
