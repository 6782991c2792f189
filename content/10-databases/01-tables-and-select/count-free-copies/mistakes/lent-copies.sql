SELECT sum(lent) AS copies_here FROM books;
