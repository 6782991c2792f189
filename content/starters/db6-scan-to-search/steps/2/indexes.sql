-- The indexes for the computer by the door.
CREATE INDEX books_by_title ON books (title);
