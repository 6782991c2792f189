select title, due from books
where not due is null
order by due, title
limit 3
