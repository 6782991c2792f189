-- The titles of the books of which every copy is out, in the order of the alphabet.
SELECT title FROM books
WHERE lent = copies;
