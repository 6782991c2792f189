class Shelf:
    def __init__(self, *books):
        self.books = list(books)
    def __len__(self):
        return len(self.books)
    def __getitem__(self, key):
        if isinstance(key, slice):
            return Shelf(*self.books[key])
        return self.books[key]
    def __setitem__(self, index, book):
        self.books[index] = book
    def __delitem__(self, index):
        del self.books[index]
    def __contains__(self, book):
        print("looking for", book)
        return book in self.books
    def __iter__(self):
        yield from self.books
    def __reversed__(self):
        return iter(self.books[::-1])
    def __repr__(self):
        return f"Shelf{tuple(self.books)}"
shelf = Shelf("Emma", "Ulysses", "Dracula")
print(len(shelf), shelf[0], shelf[-1], shelf[1:], "Emma" in shelf, list(shelf), list(reversed(shelf)))
shelf[0] = "Persuasion"
del shelf[1]
print(shelf, bool(shelf), bool(Shelf()), [*shelf], sorted(shelf))
try:
    shelf[9]
except IndexError as error:
    print(error)
class Old:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * i
print(list(Old()), 4 in Old(), 5 in Old())
class Missing(dict):
    def __missing__(self, key):
        return f"<{key}>"
m = Missing(a=1)
print(m["a"], m["b"], "b" in m, m.get("b"))
class BadLen:
    def __len__(self):
        return -1
for make in (lambda: len(BadLen()), lambda: bool(BadLen())):
    try:
        make()
    except ValueError as error:
        print(error)
class NoBool:
    def __bool__(self):
        return 5
try:
    bool(NoBool())
except TypeError as error:
    print(error)
