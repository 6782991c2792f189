SELECT sum(lent) AS free_copies FROM books;
