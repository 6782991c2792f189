select name, title, due
from loans l
inner join members m on m.id = l.member_id
inner join books b on b.id = l.book_id
where returned_on is null
order by name, due, title
