SELECT name, title, due
FROM loans
JOIN books ON id = book_id
JOIN members ON id = member_id
WHERE returned_on IS NULL
ORDER BY name, due, title;
