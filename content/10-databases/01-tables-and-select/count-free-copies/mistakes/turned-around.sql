SELECT sum(lent - copies) AS copies_here FROM books;
