SELECT count(copies - lent) AS copies_here FROM books;
