CREATE INDEX books_by_year ON books (year);

SELECT title, year FROM books
WHERE year >= 1980 AND year < 1990;
