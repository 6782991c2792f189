SELECT m.name, b.title, l.due
FROM books AS b, members AS m, loans AS l
WHERE b.id = l.book_id AND m.id = l.member_id AND l.returned_on IS NULL
ORDER BY m.name, l.due, b.title;
