def entries(name):
    with open(name, encoding="utf-8") as book:
        text = book.read()
    return (line.strip() for line in text.splitlines())


for number, entry in enumerate(entries("hut-book.txt"), start=1):
    print(number, entry)
