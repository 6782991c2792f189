numbers = [3, -1, 2.5, 10]
print(sorted(numbers), sorted(numbers, reverse=True), sorted(numbers, key=abs), numbers)
names = ["bob", "Ana", "Zoë", "cy", "ana"]
print(sorted(names), sorted(names, key=str.lower), sorted(names, key=len))
print(names.sort(), names)
books = [("Dune", 1965), ("Emma", 1815), ("Ada", 1969), ("Ulysses", 1922)]
print(sorted(books, key=lambda book: book[1]))
print(max(books, key=lambda book: book[1]), min(books))
print(sorted({"b": 1, "a": 2}), sorted("hello"), list(reversed([1, 2, 3])))
print(sorted([(2, "b"), (1, "c"), (2, "a")]), sorted([True, False, 3]))
from operator import itemgetter
print(sorted(books, key=itemgetter(1, 0), reverse=True)[0])
