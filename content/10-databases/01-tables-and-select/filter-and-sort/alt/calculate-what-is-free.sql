SELECT title, year
FROM books
WHERE copies - lent > 0 AND year > 1999
ORDER BY year DESC, title ASC;
