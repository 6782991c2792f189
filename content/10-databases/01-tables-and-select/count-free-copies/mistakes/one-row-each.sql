SELECT copies - lent AS copies_here FROM books;
