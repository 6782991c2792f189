-- The indexes for the computer by the door.
CREATE INDEX books_by_title ON books (title);
CREATE INDEX books_by_letters ON books (title COLLATE NOCASE);
