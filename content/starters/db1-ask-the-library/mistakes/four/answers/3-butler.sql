-- One number: how many copies of books by Octavia E. Butler the library owns.
SELECT 4;
