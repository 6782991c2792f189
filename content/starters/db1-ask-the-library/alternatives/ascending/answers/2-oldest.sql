-- The title and the year of the three oldest books, the oldest first.
select title, year from books order by year asc, title limit 3 offset 0;
