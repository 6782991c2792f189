CREATE INDEX books_by_year ON books (year);

EXPLAIN QUERY PLAN
SELECT title, year FROM books
WHERE year > 1980 AND year < 1990;
