SELECT sum(copies - lent) FROM books;
