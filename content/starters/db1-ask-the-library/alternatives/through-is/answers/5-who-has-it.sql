-- Who has my things? The person and the title of everything that isn't at home, by person and title.
select lent_to, title from things where lent_to is not null order by lent_to asc, title asc, id
