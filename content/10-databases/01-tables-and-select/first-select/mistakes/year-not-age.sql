SELECT title, author, year AS age FROM books;
