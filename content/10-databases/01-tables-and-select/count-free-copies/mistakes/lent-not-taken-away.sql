SELECT sum(copies) AS free_copies FROM books;
