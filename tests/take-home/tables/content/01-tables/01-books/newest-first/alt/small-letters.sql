-- Two conditions do it, too.
select title, price
from books
where year > 1900 and year is not null
order by -year;
