SELECT count(*) AS free_copies FROM books WHERE lent < copies;
