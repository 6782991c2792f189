SELECT author, title FROM books;
