-- What can my friends borrow tonight? The title and the kind of one to five things that are at home.
SELECT title, kind FROM things
WHERE lent_to IS NULL
ORDER BY random()
LIMIT 5;
