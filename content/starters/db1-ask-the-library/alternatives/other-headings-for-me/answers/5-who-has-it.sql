-- Who has my things? The person and the title of everything that isn't at home, by person and title.
SELECT lent_to AS who, title AS what FROM things
WHERE lent_to IS NOT NULL
ORDER BY who, what;
