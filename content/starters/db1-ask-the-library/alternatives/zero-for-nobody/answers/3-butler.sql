-- One number: how many copies of books by Octavia E. Butler the library owns.
SELECT coalesce(sum(copies), 0) FROM books
WHERE author LIKE 'octavia%butler';
