SELECT count(*) AS copies_here FROM books WHERE lent = 0;
