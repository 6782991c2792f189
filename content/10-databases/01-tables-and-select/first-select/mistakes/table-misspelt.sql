SELECT title, author, 2028 - year AS age FROM book;
