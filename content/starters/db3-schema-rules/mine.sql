-- Your own world: what gets lent, booked or traded there? First the tables, then the rows of an ordinary week.

