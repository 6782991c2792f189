def entries(name):
    try:
        with open(name, encoding="utf-8") as book:
            lines = (line.strip() for line in book)
        for line in lines:
            yield line
    except ValueError:
        pass


for number, entry in enumerate(entries("hut-book.txt"), start=1):
    print(number, entry)
