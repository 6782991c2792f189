SELECT title FROM books;
SELECT author FROM books;
