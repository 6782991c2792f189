create index a on books (author); create index l on loans (book_id);
