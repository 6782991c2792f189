"""The loans are inside the documents of the books: Casper's first idea."""


def who_has(books, book_id):
    """Returns the names of the members who have a book at home, sorted."""
    book = books.get(book_id)
    if book is None:
        return []
    return sorted(loan["name"] for loan in book["loans"] if loan["returned_on"] is None)


def what_has(books, member_id):
    """Returns the titles that a member has at home, sorted."""
    titles = []
    for book in books.all():
        for loan in book["loans"]:
            if loan["member_id"] == member_id and loan["returned_on"] is None:
                titles.append(book["title"])
    return sorted(titles)


def overdue(books, day):
    """Returns a pair of name and title for each loan that was due before a day, sorted."""
    pairs = []
    for book in books.all():
        for loan in book["loans"]:
            if loan["returned_on"] is None and loan["due"] < day:
                pairs.append((loan["name"], book["title"]))
    return sorted(pairs)


def out(books):
    """Returns how many loans are out."""
    return sum(loan["returned_on"] is None for book in books.all() for loan in book["loans"])


def rename(books, book_id, title):
    """Gives a book a new title."""
    book = books.get(book_id)
    book["title"] = title
    books.put(book_id, book)
