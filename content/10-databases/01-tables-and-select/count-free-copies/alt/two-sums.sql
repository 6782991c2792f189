SELECT sum(copies) - sum(lent) AS free_copies
FROM books;
