-- What can my friends borrow tonight? The title and the kind of one to five things that are at home.
SELECT 'Pizza' AS title, 'food' AS kind;
