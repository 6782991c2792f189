SELECT title, year FROM books
WHERE NOT lent = copies AND year >= 2000
ORDER BY books.year DESC
