select title, author
from books left outer join loans on books.id = loans.book_id
where lent_on is null
order by 1
