SELECT * FROM books;
