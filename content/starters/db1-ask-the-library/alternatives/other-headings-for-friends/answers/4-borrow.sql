-- What can my friends borrow tonight? The title and the kind of one to five things that are at home.
SELECT title AS what, kind AS category FROM things
WHERE lent_to IS NULL
ORDER BY kind, title
LIMIT 4;
