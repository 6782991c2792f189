CREATE INDEX books_by_year ON books (year / 10);

EXPLAIN QUERY PLAN
SELECT title, year FROM books
WHERE year / 10 = 198;
