SELECT author, title, 2028 - year AS age FROM books;
