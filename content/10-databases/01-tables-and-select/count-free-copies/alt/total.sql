select sum(copies) + sum(-lent) copies_here from books
