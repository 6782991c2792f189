-- What can my friends borrow tonight? The title and the kind of one to five things that are at home.
SELECT title, kind FROM things
ORDER BY year DESC, title, id
LIMIT 5;
