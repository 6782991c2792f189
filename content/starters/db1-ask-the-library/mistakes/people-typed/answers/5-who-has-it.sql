-- Who has my things? The person and the title of everything that isn't at home, by person and title.
SELECT lent_to, title FROM things
WHERE lent_to IN ('Ana', 'Kofi')
ORDER BY lent_to, title;
