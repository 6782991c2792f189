-- One number: how many copies of books by Octavia E. Butler the library owns.
SELECT sum(DISTINCT copies) FROM books
WHERE author = 'Octavia E. Butler';
