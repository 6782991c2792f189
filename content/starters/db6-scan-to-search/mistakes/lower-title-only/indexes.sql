-- The indexes for the computer by the door.
CREATE INDEX books_by_lower_title ON books (lower(title));
