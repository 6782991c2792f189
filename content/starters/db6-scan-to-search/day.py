"""What the county's libraries asked on one day: how often, what, the query, and one example of its values."""

DAY = [
    (
        240_000,
        "how many copies of a book are out",
        "SELECT count(*) FROM loans WHERE book_id = ? AND returned_on IS NULL",
        (2,),
    ),
    (
        20_000,
        "what a member has to bring back, and when",
        "SELECT book_id, due FROM loans WHERE member_id = ? AND returned_on IS NULL ORDER BY due",
        (1,),
    ),
    (
        9_000,
        "what an author wrote, the latest first",
        "SELECT title, year FROM books WHERE author = ? ORDER BY year DESC, title",
        ("Octavia E. Butler",),
    ),
    (
        4_000,
        "what an author wrote in one year",
        "SELECT title FROM books WHERE author = ? AND year = ? ORDER BY title",
        ("Octavia E. Butler", 1979),
    ),
    (
        30,
        "which titles have a word in the middle",
        "SELECT title FROM books WHERE instr(lower(title), lower(?)) > 0 ORDER BY title LIMIT 20",
        (" harbour 7",),
    ),
]
