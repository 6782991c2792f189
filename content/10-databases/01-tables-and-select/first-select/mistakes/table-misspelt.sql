SELECT title, author FROM book;
