SELECT count(copies - lent) AS free_copies FROM books;
