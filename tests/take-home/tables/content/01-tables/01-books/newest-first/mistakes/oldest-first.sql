SELECT title, price FROM books WHERE year > 1900 ORDER BY year;
