CREATE INDEX still_out ON loans (book_id) WHERE returned_on IS NULL;
CREATE INDEX written_by ON books (author, year DESC, title);
