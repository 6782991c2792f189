select title, year from books
where not lent = copies and year between 2000 and 3000
order by -year, books.title
