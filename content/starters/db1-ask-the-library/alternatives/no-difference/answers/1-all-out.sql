-- The titles that have no copy left, from A to Z.
select title from books where copies - lent = 0 order by title
