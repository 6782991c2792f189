CREATE INDEX books_by_year ON books (year);

EXPLAIN QUERY PLAN
SELECT title, year FROM books
WHERE year / 10 BETWEEN 198 AND 198;
