-- The titles that have no copy left, from A to Z.
SELECT title FROM (SELECT title, copies - lent AS free FROM books)
WHERE free < 1
ORDER BY title;
