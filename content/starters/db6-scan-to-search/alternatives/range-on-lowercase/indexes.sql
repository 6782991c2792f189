CREATE INDEX by_title ON books (title);
CREATE INDEX by_lower ON books (lower(title));
