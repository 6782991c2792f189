def entries(name):
    with open(name, encoding="utf-8") as book:
        yield [line.strip() for line in book]


for number, entry in enumerate(entries("hut-book.txt"), start=1):
    print(number, entry)
