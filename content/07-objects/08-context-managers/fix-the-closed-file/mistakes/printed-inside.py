def entries(name):
    with open(name, encoding="utf-8") as book:
        for number, line in enumerate(book, start=1):
            print(number, line.strip())


for number, entry in enumerate(entries("hut-book.txt"), start=1):
    print(number, entry)
