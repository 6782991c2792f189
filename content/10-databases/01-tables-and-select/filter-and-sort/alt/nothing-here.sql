SELECT title, year FROM books
WHERE NOT (year < 2000 OR copies <= lent)
ORDER BY 2 DESC, 1;
