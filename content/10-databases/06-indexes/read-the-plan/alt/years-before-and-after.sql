CREATE INDEX books_by_year ON books (year);

EXPLAIN QUERY PLAN
SELECT books.title, books.year
FROM books
WHERE 1979 < books.year AND books.year <= 1989;
