SELECT title, author FROM books;
