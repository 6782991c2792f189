-- What can my friends borrow tonight? The title and the kind of one to five things that are at home.
select title, kind from things
where coalesce(lent_to, '') = ''
order by kind, lower(title), year
limit 1;
