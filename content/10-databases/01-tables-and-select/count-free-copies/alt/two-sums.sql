SELECT sum(copies) - sum(lent) AS copies_here
FROM books;
