SELECT title, author, 2028 - year FROM books;
