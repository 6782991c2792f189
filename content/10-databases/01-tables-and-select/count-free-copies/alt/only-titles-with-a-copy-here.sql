SELECT sum(copies - lent) AS copies_here FROM books WHERE lent < copies;
