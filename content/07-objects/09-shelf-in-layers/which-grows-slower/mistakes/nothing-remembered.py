def twice_by_tomasz(isbns):
    found = set()
    for first in range(len(isbns)):
        for second in range(first + 1, len(isbns)):
            if isbns[first] == isbns[second]:
                found.add(isbns[first])
    return found


def twice_by_lucia(isbns):
    found = set()
    for isbn in isbns:
        if isbns.count(isbn) > 1:
            found.add(isbn)
    return found


# Twice as many ISBNs: how many times as much work?
tomasz = 4
lucia = 4


def twice(isbns):
    seen = set()
    found = set()
    for isbn in isbns:
        if isbn in seen:
            found.add(isbn)
        seen.add(isbn)
        return found


delivery = ["8850", "4017", "2263", "4017", "9121", "8850", "4017"]
print(sorted(twice(delivery)))
