SELECT sum(copies) AS copies_here FROM books WHERE lent < copies;
