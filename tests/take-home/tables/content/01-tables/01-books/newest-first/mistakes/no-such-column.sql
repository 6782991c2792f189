SELECT title, price FROM books WHERE yaer > 1900;
