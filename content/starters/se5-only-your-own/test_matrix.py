"""Who may do what with loan 7. Each row is a request, each column somebody who sends it."""

WHO = ["nobody", "owner", "another", "librarian"]
MATRIX = [
    # request, what it sends, and the status for each of WHO
    ("GET /books", None, [200, 200, 200, 200]),
]
