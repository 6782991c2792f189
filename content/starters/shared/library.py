"""Deniz's library, as readers have it in the lessons about databases."""

# Number, title, author, year, copies, copies that are lent, and the day on which the next one is due.
BOOKS = [
    (1, "Dune", "Frank Herbert", 1965, 3, 3, "2028-03-02"),
    (2, "Kindred", "Octavia E. Butler", 1979, 3, 1, "2028-03-09"),
    (3, "Things Fall Apart", "Chinua Achebe", 1958, 2, 0, None),
    (4, "Jane Eyre", "Charlotte Brontë", 1847, 1, 1, "2028-02-28"),
    (5, "Life of Pi", "Yann Martel", 2001, 2, 2, "2028-03-14"),
    (6, "Beloved", "Toni Morrison", 1987, 1, 0, None),
    (7, "Half of a Yellow Sun", "Chimamanda Ngozi Adichie", 2006, 2, 1, "2028-03-02"),
    (8, "Parable of the Sower", "Octavia E. Butler", 1993, 1, 0, None),
    (9, "Persepolis", "Marjane Satrapi", 2000, 1, 0, None),
    (10, "Convenience Store Woman", "Sayaka Murata", 2016, 4, 1, "2028-03-21"),
]
MEMBERS = [(1, "Sara"), (2, "Joao"), (3, "Halima"), (4, "Pavel"), (5, "Thandi"), (6, "Bao")]
# Number, book, member, lent on, due, returned on.
LOANS = [
    (1, 1, 1, "2027-12-13", "2028-01-03", "2027-12-30"),
    (2, 6, 3, "2028-01-04", "2028-01-25", "2028-01-20"),
    (3, 2, 1, "2028-01-10", "2028-01-31", "2028-02-09"),
    (4, 8, 2, "2028-01-17", "2028-02-07", "2028-02-07"),
    (5, 1, 4, "2028-01-24", "2028-02-14", "2028-02-01"),
    (6, 4, 5, "2028-02-07", "2028-02-28", None),
    (7, 1, 1, "2028-02-10", "2028-03-02", None),
    (8, 7, 3, "2028-02-10", "2028-03-02", None),
    (9, 1, 2, "2028-02-14", "2028-03-06", None),
    (10, 2, 1, "2028-02-17", "2028-03-09", None),
    (11, 5, 4, "2028-02-22", "2028-03-14", None),
    (12, 5, 3, "2028-02-24", "2028-03-16", None),
    (13, 1, 3, "2028-02-28", "2028-03-20", None),
    (14, 10, 1, "2028-02-29", "2028-03-21", None),
]
