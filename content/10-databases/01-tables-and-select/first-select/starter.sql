-- Every book, and how old it is
SELECT title FROM books;
