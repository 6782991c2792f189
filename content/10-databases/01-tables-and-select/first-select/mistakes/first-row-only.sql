SELECT title, author FROM books LIMIT 1;
