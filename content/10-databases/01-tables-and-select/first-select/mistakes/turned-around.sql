SELECT title, author, year - 2028 AS age FROM books;
