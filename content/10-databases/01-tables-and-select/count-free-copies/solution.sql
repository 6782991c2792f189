SELECT sum(copies - lent) AS free_copies FROM books;
