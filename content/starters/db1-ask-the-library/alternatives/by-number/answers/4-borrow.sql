-- What can my friends borrow tonight? The title and the kind of one to five things that are at home.
SELECT title, kind, year FROM things
WHERE lent_to IS NULL AND kind <> 'camping'
ORDER BY id
LIMIT 3;
